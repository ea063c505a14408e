"""Notes marked for a practice sheet: by anybody, taken off again, undone, kept through splitting and joining."""

from __future__ import annotations

from play import Play, ev, refused

from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.decisions import note_pieces, notes
from gep_tui.domain.session.decisions.note_marks import mark_for_sheet, unmark_for_sheet
from gep_tui.domain.session.decisions.undoing import redo, undo


def marked(play: Play) -> list[str]:
    return [note.text for note in play.session.notes if note.for_sheet]


def test_a_note_is_marked_and_unmarked() -> None:
    play = Play()
    note = play.do(notes.add_note, "Ring first", "know-how").key
    play.do(notes.add_note, "Other", "fact")
    play.do(mark_for_sheet, note)
    assert marked(play) == ["Ring first"]
    assert play.try_(mark_for_sheet, note) == no.NothingChanges()
    play.do(unmark_for_sheet, note)
    assert marked(play) == []
    assert play.try_(unmark_for_sheet, note) == no.NothingChanges()


def test_no_note_no_mark() -> None:
    play = Play()
    assert play.try_(mark_for_sheet, "nothing") == no.UnknownNote(note="nothing")
    assert play.try_(unmark_for_sheet, "nothing") == no.UnknownNote(note="nothing")
    play.write(ev.NoteMarkedForSheet(note="nothing"))
    assert refused(play.session) == [("note_marked_for_sheet", "unknown-note")]


def test_a_mark_is_undone_and_redone_and_a_note_stays() -> None:
    play = Play()
    note = play.do(notes.add_note, "Ring first", "know-how").key
    play.do(mark_for_sheet, note)
    play.do(undo)
    assert (marked(play), len(play.session.notes)) == ([], 1)
    play.do(redo)
    assert marked(play) == ["Ring first"]


def test_two_who_mark_one_note_at_once_mark_it_once() -> None:
    play = Play()
    note = play.do(notes.add_note, "Ring first", "know-how").key
    other = play.hand("notes", sees_all=False)
    play.do(mark_for_sheet, note)
    other.do(mark_for_sheet, note)
    play.read(other)
    assert marked(play) == ["Ring first"]
    assert refused(play.session) == [("note_marked_for_sheet", "already")]


def test_both_halves_of_a_marked_note_are_marked_and_so_is_what_it_is_joined_to() -> None:
    play = Play()
    play.do(notes.add_note, "First", "fact")
    note = play.do(notes.add_note, "one two", "know-how").key
    play.do(mark_for_sheet, note)
    play.do(note_pieces.split_note, note, text="one", rest="two")
    assert marked(play) == ["one", "two"]
    first, one, _two = play.session.notes
    play.do(note_pieces.join_notes, first.id, other=one.id)
    assert marked(play) == ["First one", "two"]


def test_a_mark_on_a_note_that_another_joined_meanwhile_marks_the_whole() -> None:
    play = Play()
    one = play.do(notes.add_note, "one", "fact").key
    two = play.do(notes.add_note, "two", "fact").key
    play.do(note_pieces.join_notes, one, other=two)
    play.write(ev.NoteMarkedForSheet(note=two))
    assert marked(play) == ["one two"]
    assert play.do(unmark_for_sheet, two).note == one
