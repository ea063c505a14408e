"""Notes: written under the phase in which they were begun, changed, withdrawn, brought back, never lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from nonsense import ALL, PIECES, UNDO, Step, played, steps
from play import FIVE, Play, case, ev, phase, refused

from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.decisions import notes, phases


def test_a_note_stands_under_the_phase_in_which_its_first_letter_was_typed() -> None:
    play = Play()
    run = play.session.runs[-1].id
    play.after(60).next()
    play.do(notes.add_note, "Begun in the welcome", "fact", person="lea", run=run)
    play.do(notes.add_note, "Begun here", "lead")
    assert [(note.phase, note.kind, note.person) for note in play.session.notes] == [
        ("welcome", "fact", "lea"), ("talk", "lead", ""),
    ]  # fmt: skip


def test_notes_may_be_written_before_the_beginning_and_after_the_end() -> None:
    play = Play(begun=False)
    play.do(notes.add_note, "Before", "self")
    play.do(phases.begin)
    play.after(60).do(phases.close)
    play.do(notes.add_note, "After", "process")
    assert [(note.text, note.phase) for note in play.session.notes] == [("Before", ""), ("After", "welcome")]


def test_many_lines_are_kept_as_they_are() -> None:
    play = Play()
    play.do(notes.add_note, "\n\n  one\n\n\ttwo  \nthree\n", "fact")
    assert play.session.notes[0].text == "  one\n\n\ttwo  \nthree"


def test_hostile_text_is_text() -> None:
    play = Play()
    for text in ("[/foo]", "[@click=app.quit]x[/]", "=HYPERLINK()", "a | b", "« Quoi ? »", "👩‍👩‍👧 ÉÈ", "x" * 100_000):
        play.do(notes.add_note, text, "lead")
        assert play.session.notes[-1].text == text
    play.do(notes.add_note, "\x1b]52;c;x\x07red\u202eder\ud800\r\nend", "lead")
    assert play.session.notes[-1].text == "]52;c;xredder\nend"


def test_a_note_of_nothing_is_refused() -> None:
    play = Play()
    for text in ("", " ", "\n\n", "\t", "\x00\u200e"):
        assert play.try_(notes.add_note, text, "lead") == no.EmptyNote()


def test_of_a_note_only_what_is_given_changes() -> None:
    play = Play()
    note = play.do(notes.add_note, "First", "lead", person="lea", author="zoe", due="mardi").key
    play.do(notes.change_note, note, kind="hypothesis")
    play.do(notes.change_note, note, person="paul")
    play.do(notes.change_note, note, due="")
    play.do(notes.change_note, note, text="Second\n")
    [found] = play.session.notes
    assert (found.text, found.kind, found.person) == ("Second", "hypothesis", "paul")
    assert (found.author, found.due) == ("zoe", "")
    assert found.changed and found.at == play.record.events[2].at


def test_a_note_is_moved_to_another_phase() -> None:
    play = Play()
    note = play.do(notes.add_note, "x", "lead").key
    entered = play.after(60).next().key
    play.do(notes.change_note, note, run=entered)
    assert play.session.notes[0].phase == "talk"


def test_a_change_of_nothing_to_nothing_or_of_no_note_is_refused() -> None:
    play = Play()
    note = play.do(notes.add_note, "x", "lead").key
    assert play.try_(notes.change_note, note) == no.NothingChanges()
    assert play.try_(notes.change_note, note, text="x", kind="lead") == no.NothingChanges()
    assert play.try_(notes.change_note, note, text="  ") == no.EmptyNote()
    for move in (notes.change_note, notes.withdraw_note, notes.restore_note):
        assert play.try_(move, "nothing") == no.UnknownNote(note="nothing")
    assert play.try_(notes.restore_note, note) == no.NothingChanges()


def test_a_withdrawn_note_leaves_the_page_and_stays_in_the_record() -> None:
    play = Play()
    note = play.do(notes.add_note, "Said by mistake", "lead").key
    play.do(notes.withdraw_note, note)
    assert play.session.kept_notes == () and len(play.session.notes) == 1
    assert play.try_(notes.withdraw_note, note) == no.NothingChanges()
    play.do(notes.restore_note, note)
    assert len(play.session.kept_notes) == 1


def test_two_who_withdraw_one_note_at_once_withdraw_it_once() -> None:
    play = Play()
    note = play.do(notes.add_note, "x", "lead").key
    play.do(notes.withdraw_note, note)
    play.write(ev.NoteWithdrawn(note=note))
    play.write(ev.NoteChanged(note="nothing", text="y"))
    assert refused(play.session) == [("note_withdrawn", "already"), ("note_changed", "unknown-note")]


def test_of_two_edits_at_once_the_last_in_order_stands_on_both_laptops() -> None:
    play = Play()
    note = play.do(notes.add_note, "x", "lead").key
    other = play.hand("notes", sees_all=False)
    play.do(notes.change_note, note, text="from the desk")
    other.do(notes.change_note, note, text="from the notes")
    play.read(other)
    other.read(play)
    assert play.session.notes[0].text == other.session.notes[0].text == "from the notes"


def test_a_name_on_no_list_is_kept_as_it_was_typed() -> None:
    play = Play()
    play.do(notes.add_note, "x", "lead", person=" Madame\nDupont ")
    assert play.session.name(play.session.notes[0].person) == "Madame Dupont"


def test_the_key_question_is_the_last_request_of_the_current_case() -> None:
    plan = [phase(f"{id}.x", 5, scope=id) for id in ("case-1", "case-1.trio-1", "case-2")]
    play = Play((*plan, phase("review", 5)), blocks=(*case("case-1"), *case("case-2")))
    assert notes.key_question(Play(begun=False).session) is None
    one = play.do(notes.add_note, "How do I say it?", "request").key
    play.after(60).next()
    assert notes.key_question(play.session).id == one  # type: ignore[union-attr]
    two = play.do(notes.add_note, "When do I say it?", "request").key
    assert notes.key_question(play.session).id == two  # type: ignore[union-attr]
    play.do(notes.withdraw_note, two)
    assert notes.key_question(play.session).id == one  # type: ignore[union-attr]
    play.after(60).next()
    assert notes.key_question(play.session) is None


@given(steps({name: ALL[name] for name in ALL if name not in PIECES} | UNDO), st.sampled_from(FIVE))
def test_every_note_that_was_written_is_there(script: list[Step], author: str) -> None:
    play = played(script)
    written = [event.key for event in play.record.events if isinstance(event, ev.NoteAdded)]
    assert [note.id for note in play.session.notes] == written
    runs = {run.id for run in play.session.runs}
    assert all(note.run in runs or (note.run == "" and note.phase == "") for note in play.session.notes)
