"""Notes that stay in the room: marked by anybody, let go again, undone, kept through splitting, joining, carrying."""

from __future__ import annotations

from play import Play, ev, refused

from gep_tui.domain.group.state import Group
from gep_tui.domain.group.taking_along import taking_along
from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.decisions import note_pieces, notes
from gep_tui.domain.session.decisions.note_marks import keep_in_room, let_leave_room
from gep_tui.domain.session.decisions.undoing import redo, undo


def kept(play: Play) -> list[str]:
    return [note.text for note in play.session.notes if note.in_room]


def test_a_note_is_kept_in_the_room_and_let_go_again() -> None:
    play = Play()
    note = play.do(notes.add_note, "Her name", "fact").key
    play.do(notes.add_note, "Other", "fact")
    play.do(keep_in_room, note)
    assert kept(play) == ["Her name"]
    assert play.try_(keep_in_room, note) == no.NothingChanges()
    play.do(let_leave_room, note)
    assert kept(play) == []
    assert play.try_(let_leave_room, note) == no.NothingChanges()


def test_no_note_no_mark() -> None:
    play = Play()
    assert play.try_(keep_in_room, "nothing") == no.UnknownNote(note="nothing")
    assert play.try_(let_leave_room, "nothing") == no.UnknownNote(note="nothing")
    play.write(ev.NoteKeptInRoom(note="nothing"))
    assert refused(play.session) == [("note_kept_in_room", "unknown-note")]


def test_the_mark_is_undone_and_redone_and_the_note_stays() -> None:
    play = Play()
    note = play.do(notes.add_note, "Her name", "fact").key
    play.do(keep_in_room, note)
    play.do(undo)
    assert (kept(play), len(play.session.notes)) == ([], 1)
    play.do(redo)
    assert kept(play) == ["Her name"]


def test_both_halves_of_a_note_stay_and_so_does_what_it_is_joined_to() -> None:
    play = Play()
    play.do(notes.add_note, "First", "fact")
    note = play.do(notes.add_note, "one two", "fact").key
    play.do(keep_in_room, note)
    play.do(note_pieces.split_note, note, text="one", rest="two")
    assert kept(play) == ["one", "two"]
    first, one, _two = play.session.notes
    play.do(note_pieces.join_notes, first.id, other=one.id)
    assert kept(play) == ["First one", "two"]


def test_the_next_session_knows_that_a_note_it_takes_along_stays_in_the_room() -> None:
    play = Play()
    note = play.do(notes.add_note, "Call her", "commitment").key
    play.do(notes.add_note, "Write it down", "commitment")
    play.do(keep_in_room, note)
    carried = taking_along(Group(id="nord", name="Nord"), [play.session])
    assert [(each.text, each.in_room) for each in carried] == [("Call her", True), ("Write it down", False)]
