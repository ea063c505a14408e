"""Notes split, joined and put into another order, by two at once too: every word that was written stays."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from nonsense import ALL, PIECES, UNDO, Step, played, stage, steps
from play import Play, as_told, ev, refused

from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.decisions import note_marks, note_pieces, note_places, notes
from gep_tui.domain.session.decisions.floor import cast_vote
from gep_tui.domain.session.fold import Record, fold
from gep_tui.domain.session.state import Session


def texts(session: Session) -> list[str]:
    return [note.text for note in session.kept_notes]


def three(play: Play) -> list[str]:
    return [play.do(notes.add_note, text, "lead", person="lea").key for text in ("one", "two", "three")]


def test_a_note_is_split_and_the_rest_stands_behind_it() -> None:
    play = Play()
    first = play.do(notes.add_note, "What she saw, and what she felt", "fact", "lea", author="zoe", due="mardi").key
    play.do(notes.add_note, "later", "lead")
    rest = play.after(60).do(note_pieces.split_note, first, "What she saw, ", " and what she felt").key
    assert texts(play.session) == ["What she saw,", "and what she felt", "later"]
    one, two = play.session.notes[:2]
    assert (two.id, two.kind, two.person, two.author, two.at, two.run) == (
        rest, one.kind, one.person, one.author, one.at, one.run,
    )  # fmt: skip
    assert (one.due, two.due) == ("mardi", "")
    play.do(notes.change_note, rest, text="and felt")
    assert texts(play.session) == ["What she saw,", "and felt", "later"]


def test_a_split_without_words_on_both_sides_is_refused() -> None:
    play = Play()
    first, *_rest = three(play)
    assert play.try_(note_pieces.split_note, first, "one", " \n") == no.NothingToSplit()
    assert play.try_(note_pieces.split_note, first, "", "one") == no.NothingToSplit()
    assert play.try_(note_pieces.split_note, "no", "a", "b") == no.UnknownNote(note="no")
    play.write(ev.NoteSplit(note=first, text="", rest="x"))
    assert refused(play.session) == [("note_split", "empty-note")] and texts(play.session) == ["one", "two", "three"]


def test_two_notes_become_one_and_the_other_is_known_as_a_part_of_it() -> None:
    play = Play()
    one, two, _three = three(play)
    play.do(notes.change_note, two, due="mardi")
    play.do(note_pieces.join_notes, one, two)
    assert texts(play.session) == ["one two", "three"] and play.session.notes[0].due == "mardi"
    assert notes.find(play.session, two) == play.session.notes[0]
    assert play.try_(note_pieces.join_notes, one, two) == no.NothingChanges()
    play.write(ev.NoteWithdrawn(note=two))
    play.write(ev.NoteChanged(note=two, kind="fact"))
    assert refused(play.session) == [("note_withdrawn", "joined"), ("note_changed", "joined")]
    assert texts(play.session) == ["one two", "three"]


def test_lines_stay_lines_in_a_joined_note() -> None:
    play = Play()
    one = play.do(notes.add_note, "a\nb", "lead").key
    two = play.do(notes.add_note, "c", "lead").key
    play.do(note_pieces.join_notes, one, two)
    assert texts(play.session) == ["a\nb\nc"]


def test_what_another_writes_in_a_part_meanwhile_takes_its_place_in_the_whole() -> None:
    play = Play()
    one, two, _three = three(play)
    other = play.hand("notes", sees_all=False)
    play.do(note_pieces.join_notes, one, two)
    other.do(notes.change_note, two, text="TWO")
    other.do(note_pieces.split_note, two, "TW", "O")
    play.read(other)
    assert texts(play.session) == ["one TW", "O", "three"]


def test_what_was_written_before_the_join_and_was_not_known_there_is_added() -> None:
    play = Play()
    one, two, _three = three(play)
    other = play.hand("notes", sees_all=False)
    other.do(notes.change_note, two, text="TWO")
    play.after(1).do(notes.withdraw_note, _three)
    play.do(note_pieces.join_notes, one, two)
    play.read(other)
    assert texts(play.session) == ["one two\nTWO"]


def test_two_who_join_a_chain_at_once_lose_no_word() -> None:
    for first_is_desk in (True, False):
        play = Play()
        one, two, last = three(play)
        other = play.hand("aaa" if first_is_desk else "notes", sees_all=False)
        play.do(note_pieces.join_notes, one, two)
        other.do(note_pieces.join_notes, two, last)
        play.read(other)
        [text] = texts(play.session)
        assert all(word in text.split() for word in ("one", "two", "three"))


def test_two_who_join_the_same_notes_join_them_once() -> None:
    play = Play()
    one, two, _three = three(play)
    other = play.hand("notes", sees_all=False)
    play.do(note_pieces.join_notes, one, two)
    other.do(note_pieces.join_notes, two, one)
    play.read(other)
    assert texts(play.session) == ["one two", "three"] and refused(play.session) == [("notes_joined", "already")]


def test_of_two_joined_notes_neither_is_hidden_by_the_withdrawal_of_one() -> None:
    play = Play()
    one, two, _three = three(play)
    other = play.hand("notes", sees_all=False)
    play.do(notes.withdraw_note, one)
    other.do(note_pieces.join_notes, one, two)
    play.read(other)
    assert texts(play.session) == ["one two", "three"]


def test_votes_for_a_part_are_votes_for_the_whole() -> None:
    play = stage()
    while play.here != "choice":
        play.after(60).next()
    one, two = (play.do(notes.add_note, text, "idea").key for text in ("one", "two"))
    play.do(cast_vote, one, 1, "lea")
    play.do(cast_vote, two, 1, "lea")
    play.do(note_pieces.join_notes, one, two)
    play.write(ev.VoteCast(phase="choice", option=two, person="paul", votes=2))
    assert [(vote.option, vote.person, vote.votes) for vote in play.session.votes] == [
        (one, "lea", 2),
        (one, "paul", 2),
    ]


def test_split_and_join_are_put_right_by_one_another_and_never_by_undo() -> None:
    play = Play()
    first = play.do(notes.add_note, "one two", "lead").key
    rest = play.do(note_pieces.split_note, first, "one", "two").key
    play.undo()  # the beginning, not the note
    assert texts(play.session) == ["one", "two"]
    play.write(ev.Undone(target=rest))
    assert texts(play.session) == ["one", "two"]
    play.do(note_pieces.join_notes, first, rest)
    assert texts(play.session) == ["one two"]


def test_a_note_goes_up_and_down_among_those_of_its_phase() -> None:
    play = Play()
    one, _two, last = three(play)
    play.after(60).next()
    here = play.do(notes.add_note, "elsewhere", "lead").key
    assert play.try_(note_places.move_note, one) == no.NoNoteBefore()
    assert play.try_(note_places.move_note, last, down=True) == no.NoNoteBehind()
    assert play.try_(note_places.move_note, "no") == no.UnknownNote(note="no")
    play.do(note_places.move_note, last)
    assert texts(play.session) == ["one", "three", "two", "elsewhere"]
    play.do(note_places.move_note, last)
    assert texts(play.session) == ["three", "one", "two", "elsewhere"]
    play.do(note_places.move_note, one, down=True)
    assert texts(play.session) == ["three", "two", "one", "elsewhere"]
    play.undo()
    assert texts(play.session) == ["three", "one", "two", "elsewhere"]
    play.write(ev.NoteMoved(note=one, after=here))
    play.write(ev.NoteMoved(note=one, after="nothing"))
    play.write(ev.NoteMoved(note=last))
    why = [why for _kind, why in refused(play.session)]
    assert why == ["other-phase", "unknown-note", "already"]


def test_a_withdrawn_note_is_no_step_on_the_way() -> None:
    play = Play()
    _one, two, last = three(play)
    play.do(notes.withdraw_note, two)
    play.do(note_places.move_note, last)
    assert texts(play.session) == ["three", "one"]


@given(steps({**ALL, **UNDO}), st.randoms())
def test_pieces_and_places_are_the_same_whatever_the_order_of_the_files(script: list[Step], dice: object) -> None:
    events = list(played(script).record.events)
    dice.shuffle(events)  # type: ignore[attr-defined]
    one_by_one = Record()
    for event in events:
        one_by_one.add((event,))
    assert as_told(one_by_one.session) == as_told(fold(events))


@given(steps({**ALL, **UNDO, **PIECES}, most=40))
def test_every_note_is_there_or_part_of_one_that_is(script: list[Step]) -> None:
    play = played(script)
    out = {f"{each.writer}-{each.seq}" for each in play.session.refused}
    made = {event.key for event in play.record.events if isinstance(event, ev.NoteAdded | ev.NoteSplit)} - out
    there = {note.id for note in play.session.notes}
    assert there | set(play.session.joined) == made and not there & set(play.session.joined)
    assert len(play.session.notes) == len(there)
    assert all(notes.find(play.session, id) is not None for id in made)


def taken_back(play: Play, joined: ev.NotesJoined, before: Session) -> ev.NoteSplit:
    """Undo a join as the scribe's screen does."""
    one, two = notes.find(before, joined.note), notes.find(before, joined.other)
    assert one is not None and two is not None
    split: ev.NoteSplit = play.do(note_pieces.take_apart, joined=joined.text, note=one, other=two)
    return split


NOTE = st.fixed_dictionaries(
    {
        "text": st.sampled_from(("one", "two words", "three\nlines", "one")),
        "kind": st.sampled_from(("resonance", "know-how", "commitment", "topic")),
        "person": st.sampled_from(("", "lea", "zoe", "Paul")),
        "author": st.sampled_from(("", "lea", "zoe")),
        "due": st.sampled_from(("", "mardi")),
    }
)
MARKS = st.sets(st.sampled_from((note_marks.mark_for_sheet, note_marks.keep_in_room, notes.withdraw_note)))
STEPS = st.lists(st.sampled_from(("join", "again", "beside")), max_size=6)


@given(st.lists(st.tuples(NOTE, MARKS), min_size=3, max_size=5), st.data(), STEPS)
def test_a_join_that_is_undone_gives_both_notes_back_as_they_were(
    written: list[tuple[dict[str, str], set[Any]]], data: st.DataObject, then: list[str]
) -> None:
    """With kind, person, author, time, place, marks and votes; also after a redo, and notes written beside it."""
    play = Play()
    ids = [play.after(5).do(notes.add_note, **fields).key for fields, _marks in written]
    for id, (_fields, marks) in zip(ids, written, strict=True):
        for mark in marks:
            play.do(mark, id)
        play.write(ev.VoteCast(phase=play.here, option=id, votes=len(id), person=""))
    one, two = data.draw(st.permutations(ids))[:2]
    before = play.session
    for step in ("join", *then):
        if step == "beside":
            play.do(notes.add_note, "beside", "fact")
            before = play.session
        joined = play.do(note_pieces.join_notes, one, two)
        if step == "again":
            play.do(note_pieces.take_apart, joined=joined.text, note=note(before, one), other=note(before, two))
            pieces = (note(before, one).text, note(before, two).text)
            joined = play.do(note_pieces.join_notes, one, two, text=joined.text, pieces=pieces)
        taken_back(play, joined, before)
        assert tuple(play.session.notes) == tuple(before.notes)
        assert sorted(map(repr, play.session.votes)) == sorted(map(repr, before.votes))
        assert play.session.joined == before.joined and not play.session.refused


def note(session: Session, id: str) -> Any:
    return notes.find(session, id)


def test_what_was_changed_in_the_whole_meanwhile_is_kept_when_the_join_is_undone() -> None:
    play = Play()
    one, two, _three = three(play)
    before = play.session
    joined = play.do(note_pieces.join_notes, one, two)
    play.do(notes.change_note, one, text="one TWO", kind="fact")
    play.do(note_marks.keep_in_room, one)
    taken_back(play, joined, before)
    assert [(each.text, each.kind, each.in_room) for each in play.session.notes[:2]] == [
        ("one", "fact", True), ("TWO", "lead", True),
    ]  # fmt: skip
    assert notes.find(play.session, two) == play.session.notes[1]


def test_a_split_that_is_undone_has_the_words_with_the_blanks_they_had() -> None:
    play = Play()
    one = play.do(notes.add_note, "a  b", "lead").key
    rest = play.do(note_pieces.split_note, one, "a", "b")
    play.do(note_pieces.join_notes, one, rest.key, text="a  b", pieces=("a", "b"))
    assert texts(play.session) == ["a  b"]


def test_a_note_that_stood_first_comes_back_as_the_first_of_its_phase() -> None:
    """Both ways to put a note somewhere mean the same by "first", and neither leaves the phase."""
    play = Play()
    one, two, three_ = three(play)
    before, joined = play.session, play.do(note_pieces.join_notes, two, one)
    play.do(note_places.put_behind, three_, "")
    assert texts(play.session) == ["three", joined.text]
    split: ev.NoteSplit = play.do(
        note_pieces.take_apart, joined=joined.text, note=note(before, two), other=note(before, one)
    )
    assert split.again == one and texts(play.session) == ["one", "three", "two"]
    play.do(note_places.put_behind, two, "")
    assert texts(play.session) == ["two", "one", "three"]


def test_the_only_note_of_a_phase_is_its_first_wherever_it_is_put() -> None:
    play = Play()
    only = play.do(notes.add_note, "only", "lead").key
    play.after(60).next()
    play.do(notes.add_note, "later", "lead")
    play.do(note_places.put_behind, only, "")
    assert texts(play.session) == ["only", "later"]
    assert refused(play.session) == [("note_moved", "already")]
