"""Undo and redo what was changed on this screen; the clock's commands stay the facilitator's.

A change of a note is reversed by a change of the same kind, so that the history of the note tells both.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from gep_tui.domain.session.decisions import Decision, note_marks, note_pieces, notes
from gep_tui.domain.session.decisions.note_places import around, put_behind
from gep_tui.domain.session.effects.other_edit import given
from gep_tui.domain.session.events import (
    Event,
    HandsCounted,
    NoteChanged,
    NoteKeptInRoom,
    NoteMarkedForSheet,
    NoteMayLeaveRoom,
    NoteMoved,
    NoteRestored,
    NotesJoined,
    NoteSplit,
    NoteUnmarkedForSheet,
    NoteWithdrawn,
    PersonAbsent,
    PersonAdded,
    PersonArrived,
    PersonChanged,
    PersonLeft,
    Rated,
    Redone,
    Undone,
)
from gep_tui.domain.session.fold import fold
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.position import place
from gep_tui.domain.stream.refusal import Refusal
from gep_tui.locale import _
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.notes.scribe import Scribe, ScribeAction
from gep_tui.words import refusals

#: What this screen says of people and of the session: undone as at the seat, since it may be said by anybody.
SAID = (PersonAdded, PersonArrived, PersonLeft, PersonAbsent, PersonChanged, Rated, HandsCounted)

#: The events that can be reversed here.
CHANGES = (
    *SAID,
    Undone,
    Redone,
    NoteChanged,
    NoteMarkedForSheet,
    NoteUnmarkedForSheet,
    NoteKeptInRoom,
    NoteMayLeaveRoom,
    NoteMoved,
    NoteRestored,
    NoteWithdrawn,
    NoteSplit,
    NotesJoined,
)


#: The marks of an offered topic, which a change may replace too.
MARKS = ("urgency", "stake")


#: What takes back an event that only marks a note.
_MARKED_BACK: dict[type[Event], Callable[..., Event | Refusal]] = {
    NoteWithdrawn: notes.restore_note,
    NoteRestored: notes.withdraw_note,
    NoteMarkedForSheet: note_marks.unmark_for_sheet,
    NoteUnmarkedForSheet: note_marks.mark_for_sheet,
    NoteKeptInRoom: note_marks.let_leave_room,
    NoteMayLeaveRoom: note_marks.keep_in_room,
}


def undo(scribe: Scribe) -> None:
    """Reverse the last change made here that has not been reversed yet."""
    event = next((each for each in _own(scribe.desk) if each.key not in scribe.past), None)
    done = _change_back(scribe.desk, event, _("Nothing to undo."), _("Undone: {what}. y redoes it."))
    if event is not None and done is not None:
        scribe.past |= {event.key, done.key}
        scribe.undone.append(done.key)


def redo(scribe: Scribe) -> None:
    """Redo what was undone here last, unless something was changed since."""
    event = next(iter(_own(scribe.desk)), None)
    if event is None or not scribe.undone or event.key != scribe.undone[-1]:
        scribe.undone.clear()
        event = None
    done = _change_back(scribe.desk, event, _("Nothing to redo."), _("Redone."))
    if done is not None:
        scribe.undone.pop()


def _change_back(desk: Desk, event: Event | None, nothing: str, words: str) -> Event | None:
    back = _inverse(desk, event) if event is not None else None
    if event is None or back is None:
        desk.say(nothing)
        return None
    meant = desk.live.record.event(event.target) if isinstance(event, Undone | Redone) else event
    what = refusals.command(desk.live.record.command(meant or event), desk.view_model())
    done = desk.do(back)
    if done is not None:
        desk.say(words.format(what=what))
    return done


def _own(desk: Desk) -> list[Event]:
    """Return the changes made here that had an effect, the newest first."""
    refused = {(each.writer, each.seq) for each in desk.live.session.refused}
    events = reversed(desk.live.record.events)
    own = (each for each in events if each.writer == desk.live.writer and isinstance(each, CHANGES))
    return [each for each in own if (each.writer, each.seq) not in refused]


def _inverse(desk: Desk, event: Event) -> Decision | None:
    """Return the decision that gives the session, or a note, the state it had before `event`."""
    if isinstance(event, (Redone, *SAID)):
        return partial(_undone, key=event.target if isinstance(event, Redone) else event.key)
    if isinstance(event, Undone):
        return partial(_redone, key=event.target)
    before = fold(each for each in desk.live.record.events if place(each) < place(event))
    note = notes.find(before, getattr(event, "note", ""))
    if note is None:
        return None
    back = _MARKED_BACK.get(type(event))
    if back is not None:
        return partial(back, note=note.id)
    match event:
        case NoteChanged():
            marks = [field for field in MARKS if getattr(event, field) is not None]
            was = {field: getattr(note, field) for field in (*given(event), *marks)}
            return partial(notes.change_note, note=note.id, **was)
        case NoteMoved():
            above, _below = around(before, note)
            return partial(put_behind, note=note.id, after=above.id if above is not None else "")
        case NoteSplit(text=text, rest=rest):
            again = partial(note_pieces.join_notes, note=note.id, other=event.again or event.key)
            return partial(again, text=note.text, pieces=(text, rest))
        case NotesJoined(other=other, text=text):
            part = notes.find(before, other)
            return partial(note_pieces.take_apart, joined=text, note=note, other=part) if part is not None else None
    return None


def _undone(session: Session, now: datetime, key: str) -> Undone:
    return Undone(target=key)


def _redone(session: Session, now: datetime, key: str) -> Redone:
    return Redone(target=key)


ACTIONS: dict[str, ScribeAction] = {
    "undo": undo,
    "redo": redo,
}
