"""Decide which marks a note bears: it goes into a practice sheet, it stays in the room."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.decisions.notes import find
from gep_tui.domain.session.events import (
    NoteKeptInRoom,
    NoteMarkedForSheet,
    NoteMayLeaveRoom,
    NoteUnmarkedForSheet,
)
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.state import Note, Session

Marking = TypeVar("Marking", NoteKeptInRoom, NoteMayLeaveRoom, NoteMarkedForSheet, NoteUnmarkedForSheet)


def mark_for_sheet(session: Session, now: datetime, note: str) -> NoteMarkedForSheet | Refusal:
    """Mark a note for a practice sheet."""
    return _marked(session, note, NoteMarkedForSheet, lambda found: found.for_sheet)


def unmark_for_sheet(session: Session, now: datetime, note: str) -> NoteUnmarkedForSheet | Refusal:
    """Take that mark off."""
    return _marked(session, note, NoteUnmarkedForSheet, lambda found: not found.for_sheet)


def keep_in_room(session: Session, now: datetime, note: str) -> NoteKeptInRoom | Refusal:
    """Keep a note in the room."""
    return _marked(session, note, NoteKeptInRoom, lambda found: found.in_room)


def let_leave_room(session: Session, now: datetime, note: str) -> NoteMayLeaveRoom | Refusal:
    """Let a note leave the room again."""
    return _marked(session, note, NoteMayLeaveRoom, lambda found: not found.in_room)


def _marked(session: Session, note: str, marking: type[Marking], already: Callable[[Note], bool]) -> Marking | Refusal:
    found = find(session, note)
    if found is None:
        return no.UnknownNote(note=note)
    return no.NothingChanges() if already(found) else marking(note=found.id)
