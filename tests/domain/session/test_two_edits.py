"""Two edits of one note at the same time: the later in the record is shown, the other can be taken, both are kept."""

from __future__ import annotations

import random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from play import Hand, Play, as_told, ev

from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.decisions import notes, seat
from gep_tui.domain.session.fold import Record
from gep_tui.domain.session.state import Note


def parted() -> tuple[Play, Hand, str]:
    """Return the desk and a scribe that have both read one note, and its key."""
    play = Play()
    note = play.do(notes.add_note, "as it was", "fact").key
    return play, play.hand("scribe", sees_all=False), note


def merged(*hands: Hand) -> Note:
    record = Record()
    for hand in hands:
        record.add(hand.record.events)
    return record.session.notes[0]


def test_of_two_texts_the_one_later_in_the_record_is_shown_and_the_other_is_told() -> None:
    play, scribe, note = parted()
    mine = play.do(notes.change_note, note, text="as the desk has it")
    play.do(notes.add_note, "something else", "fact")
    scribe.do(notes.change_note, note, text="as the scribe has it")
    shown = merged(play, scribe)
    assert shown.text == "as the scribe has it"
    assert shown.other is not None
    assert (shown.other.key, shown.other.writer, shown.other.text) == (mine.key, "desk", "as the desk has it")


def test_whoever_takes_the_other_settles_it_on_both_screens_and_both_stay_in_the_record() -> None:
    play, scribe, note = parted()
    play.do(notes.change_note, note, text="as the desk has it", kind="lead")
    scribe.do(notes.change_note, note, text="as the scribe has it")
    play.read(scribe)
    scribe.read(play)
    assert (play.session.notes[0].kind, play.session.notes[0].text) == ("lead", "as the scribe has it")
    play.do(notes.take_other, note)
    scribe.read(play)
    for hand in (play, scribe):
        there = hand.session.notes[0]
        assert (there.text, there.kind, there.other) == ("as the desk has it", "lead", None)
    texts = {event.text for event in play.record.events if isinstance(event, ev.NoteChanged)}
    assert {"as the desk has it", "as the scribe has it"} <= texts
    assert play.try_(notes.take_other, note) == no.NothingChanges()
    assert play.try_(notes.take_other, "nothing") == no.UnknownNote(note="nothing")


def test_an_edit_by_someone_who_has_read_both_settles_it() -> None:
    play, scribe, note = parted()
    play.do(notes.change_note, note, text="one")
    scribe.do(notes.change_note, note, text="two")
    play.read(scribe)
    assert play.session.notes[0].other is not None
    play.do(notes.change_note, note, text="one and two")
    assert play.session.notes[0].other is None


@pytest.mark.parametrize(
    ("one", "two"),
    [({"text": "new"}, {"kind": "lead"}), ({"text": "new"}, {"text": "new"}), ({"person": "lea"}, {"due": "monday"})],
)
def test_edits_that_agree_or_touch_other_fields_are_no_two_edits(one: dict[str, str], two: dict[str, str]) -> None:
    play, scribe, note = parted()
    play.do(notes.change_note, note, **one)
    scribe.do(notes.change_note, note, **two)
    there = merged(play, scribe)
    assert there.other is None
    assert all(getattr(there, field) == value for field, value in {**one, **two}.items())


def test_an_edit_that_began_before_anothers_came_is_one_of_two() -> None:
    play, scribe, note = parted()
    began = notes.last_change(play.session.notes[0])
    scribe.do(notes.change_note, note, text="as the scribe has it")
    play.read(scribe)
    play.do(notes.change_note, note, text="as the desk has it", prior=began)
    other = play.session.notes[0].other
    assert other is not None and other.text == "as the scribe has it"


def test_edits_of_one_writer_and_those_of_older_records_are_never_two() -> None:
    play, _scribe, note = parted()
    play.do(notes.change_note, note, text="one")
    play.do(notes.change_note, note, text="two")
    play.hand("old").write(ev.NoteChanged(note=note, text="three"))
    assert (play.session.notes[0].text, play.session.notes[0].other) == ("three", None)


def test_an_edit_after_one_that_was_undone_is_no_second_one() -> None:
    play, scribe, note = parted()
    play.do(notes.change_note, note, text="one")
    scribe.read(play)
    scribe.write(seat.take(scribe.session, scribe.record.last_of("desk")))
    scribe.do(notes.change_note, note, text="two")
    scribe.undo()
    scribe.do(notes.change_note, note, text="three")
    assert (scribe.session.notes[0].text, scribe.session.notes[0].other) == ("three", None)


FIELDS = st.fixed_dictionaries({}, optional={
    "text": st.sampled_from(["a", "b", "c"]), "kind": st.sampled_from(["fact", "lead"]),
    "person": st.sampled_from(["lea", "zoe"]), "due": st.sampled_from(["", "monday"]),
})  # fmt: skip


@example([(hand, {"text": text}, False) for hand, text in ((0, "b"), (1, "a"), (0, "a"), (1, "b"))], 0)
@given(st.lists(st.tuples(st.integers(0, 2), FIELDS, st.booleans()), min_size=2, max_size=8), st.integers(0, 99))
def test_the_state_is_the_same_in_any_order_of_reading_and_no_text_is_lost(
    script: list[tuple[int, dict[str, str], bool]], seed: int
) -> None:
    play, scribe, note = parted()
    hands = (play, scribe, play.hand("third", sees_all=False))
    for whose, fields, reads in script:
        if reads:
            hands[whose].read(hands[(whose + 1) % 3])
        hands[whose].try_(notes.change_note, note, **fields)
    whole = Record()
    for hand in hands:
        whole.add(hand.record.events)
    events = list(whole.events)
    random.Random(seed).shuffle(events)
    one_by_one = Record()
    for event in events:
        one_by_one.add((event,))
    assert as_told(one_by_one.session) == as_told(whole.session)
    changes = [event for event in whole.events if isinstance(event, ev.NoteChanged)]
    shown = whole.session.notes[0]
    last = {
        field: [value for each in changes if (value := getattr(each, field)) is not None] for field in ("text", "due")
    }
    assert shown.text == (last["text"] or ["as it was"])[-1], "the later in the record is shown"
    if shown.other is not None:
        assert shown.other.key in {each.key for each in changes}
        told = {field: getattr(shown.other, field) for field in ("text", "kind", "person", "due", "run")}
        assert any(value is not None for value in told.values()), "a conflict tells what differs"
        assert all(value != getattr(shown, field) for field, value in told.items())
