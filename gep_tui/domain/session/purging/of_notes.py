"""What replaces events about notes that are erased for good."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from gep_tui.domain.session.events import (
    Event,
    NoteAdded,
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
    PointFollowed,
)
from gep_tui.domain.session.fold import Record
from gep_tui.domain.session.purging.families import with_kin
from gep_tui.domain.session.state import Note
from gep_tui.domain.stream.erasing import erased, without
from gep_tui.domain.stream.event import tag_of

#: Events about one note, which they name, and about no other.
_ABOUT = (
    PointFollowed
    | NoteChanged
    | NoteWithdrawn
    | NoteRestored
    | NoteMoved
    | NoteMarkedForSheet
    | NoteUnmarkedForSheet
    | NoteKeptInRoom
    | NoteMayLeaveRoom
)


class PurgedNotes:
    """Erases `notes`. A note that shares words with one of them keeps the words that it has now, no earlier ones."""

    def __init__(self, record: Record, notes: frozenset[str], on: datetime) -> None:
        session = record.session
        self._on = on
        self._standing = {note.id: note for note in session.notes}
        # A note that became part of another is part of what is erased, or of what stays.
        self.gone = frozenset(session.joined.get(note, note) for note in notes) | notes
        self._kin = with_kin(self.gone, record.events)
        self.gone |= {part for part in self._kin if self._whole(record, part) in self.gone}

    def left_of(self, event: Event) -> Event:
        """Return what is left of an event."""
        if isinstance(event, NoteSplit) and event.again:
            return self._apart(event) if event.note in self._kin else event
        if isinstance(event, NoteAdded | NoteSplit):
            return self._born(event) if event.key in self._kin else event
        if isinstance(event, NotesJoined):
            return erased(event, self._on) if event.note in self._kin or event.other in self._kin else event
        if isinstance(event, NoteMoved) and event.after in self.gone:
            return erased(event, self._on)
        if not isinstance(event, _ABOUT) or event.note not in self._kin:
            return event
        if not self._stays(event.note):
            return erased(event, self._on)
        return without(event, text=None) if isinstance(event, NoteChanged) and event.text is not None else event

    def _stays(self, id: str) -> bool:
        return id in self._standing and id not in self.gone

    def _apart(self, event: NoteSplit) -> Event:
        """Return what is left where a join was taken back: mostly that made no note, so none is missed there."""
        left = erased(event, self._on)
        return left if event.key in self._standing else replace(left, was=tag_of(NotesJoined))

    def _born(self, event: NoteAdded | NoteSplit) -> Event:
        """Return how a note begins that stays, or what replaces one that goes."""
        note = self._standing.get(event.key)
        if self._stays(event.key) and note is not None:
            return _as_it_stands(event, note)
        return erased(event, self._on, note.kind if note is not None and not note.withdrawn else "")

    @staticmethod
    def _whole(record: Record, part: str) -> str:
        joined = record.session.joined
        while part in joined:
            part = joined[part]
        return part


def _as_it_stands(event: NoteAdded | NoteSplit, note: Note) -> NoteAdded:
    """Return the beginning of a note that stays: with its own words only, whether or not it was split off another."""
    if isinstance(event, NoteAdded):
        return without(event, text=note.text)
    return NoteAdded(
        writer=event.writer,
        seq=event.seq,
        at=event.at,
        purged=("text",),
        text=note.text,
        kind=note.kind,
        run=note.mark or note.run,
        person=note.person,
        author=note.author,
        due=note.due,
        due_on=note.due_on,
        chosen=note.chosen,
    )
