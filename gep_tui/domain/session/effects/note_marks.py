"""Mark notes: for a practice sheet, or because they stay in the room. A note that became part of another marks it."""

from __future__ import annotations

from gep_tui.domain.session.builder import Builder, applies, replace
from gep_tui.domain.session.effects.purging import no_such_note
from gep_tui.domain.session.events import (
    NoteKeptInRoom,
    NoteMarkedForSheet,
    NoteMayLeaveRoom,
    NoteUnmarkedForSheet,
)


@applies(NoteMarkedForSheet)
def mark(build: Builder, event: NoteMarkedForSheet) -> str:
    """Mark a note for a sheet."""
    return _marked(build, event.note, for_sheet=True)


@applies(NoteUnmarkedForSheet)
def unmark(build: Builder, event: NoteUnmarkedForSheet) -> str:
    """Take that mark off again."""
    return _marked(build, event.note, for_sheet=False)


@applies(NoteKeptInRoom)
def keep(build: Builder, event: NoteKeptInRoom) -> str:
    """Keep a note in the room."""
    return _marked(build, event.note, in_room=True)


@applies(NoteMayLeaveRoom)
def let_go(build: Builder, event: NoteMayLeaveRoom) -> str:
    """Let a note leave the room again."""
    return _marked(build, event.note, in_room=False)


def _marked(build: Builder, id: str, **marks: bool) -> str:
    note = build.note_named(id)
    if note is None:
        return no_such_note(build, id)
    after = replace(note, **marks)
    if after == note:
        return "already"
    build.notes[note.id] = after
    build.notes_changed = True
    return ""
