"""Find the entries that a pack leaves out: those that hold the words of notes to self."""

from __future__ import annotations

from collections.abc import Collection

from gep_tui.domain.protocol.note_kinds import PRIVATE
from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.events import NoteAdded, NoteChanged, NotesJoined, NoteSplit
from gep_tui.domain.session.fold import Record
from gep_tui.domain.session.joined import whole
from gep_tui.store.files.lines import decode


def private_notes(record: Record) -> frozenset[str]:
    """Return the ids of the notes to self, and of the notes that one was split from: these hold its words too."""
    private = {note.id for note in record.session.notes if note.kind == PRIVATE}
    for event in reversed(record.events):
        if isinstance(event, NoteSplit) and (event.again or event.key) in private:
            private.add(event.note)
    parts = {part for part in record.session.joined if whole(record.session, part) in private}
    return frozenset(private | parts)


def without(data: bytes, private: Collection[str]) -> bytes:
    """Return the lines of an event file, leaving out those with words of the notes in `private`."""
    if not private:
        return data
    lines = data.splitlines(keepends=True)
    return b"".join(line for line in lines if not (b'"note' in line and _is_of(line, private)))


def _is_of(line: bytes, private: Collection[str]) -> bool:
    event = decode(line, SESSION)
    if isinstance(event, NoteAdded):
        return event.key in private
    if isinstance(event, NotesJoined):
        return event.note in private or event.other in private
    return isinstance(event, NoteChanged | NoteSplit) and (event.note in private or event.key in private)
