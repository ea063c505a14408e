"""Decide about notes: write, edit, change kind or author, withdraw, bring back."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.events import NoteAdded, NoteChanged, NoteRestored, NoteWithdrawn
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.state import Note, Session
from gep_tui.domain.stream.text import clean, one_line


def add_note(
    session: Session,
    now: datetime,
    text: str,
    kind: str,
    person: str = "",
    author: str = "",
    run: str | None = None,
    due: str = "",
) -> NoteAdded | Refusal:
    """Record `text` under `run` (default: the current one), with its newlines."""
    kept = clean(text).strip("\n")
    if not kept.strip():
        return no.EmptyNote()
    if run is None:
        run = session.runs[-1].id if session.runs else ""
    return NoteAdded(text=kept, kind=kind, run=run, person=one_line(person), author=one_line(author), due=one_line(due))


def change_note(
    session: Session,
    now: datetime,
    note: str,
    text: str | None = None,
    kind: str | None = None,
    person: str | None = None,
    run: str | None = None,
    due: str | None = None,
) -> NoteChanged | Refusal:
    """Replace the given fields of a note."""
    found = find(session, note)
    if found is None:
        return no.UnknownNote(note=note)
    if text is not None:
        text = clean(text).strip("\n")
        if not text.strip():
            return no.EmptyNote()
    new = NoteChanged(
        note=note,
        text=_new(text, found.text),
        kind=_new(kind, found.kind),
        person=_new(person, found.person),
        run=_new(run, found.run),
        due=_new(due, found.due),
    )
    return no.NothingChanges() if new == NoteChanged(note=note) else new


def withdraw_note(session: Session, now: datetime, note: str) -> NoteWithdrawn | Refusal:
    """Remove a note from every page; the record keeps it."""
    found = find(session, note)
    if found is None:
        return no.UnknownNote(note=note)
    return no.NothingChanges() if found.withdrawn else NoteWithdrawn(note=note)


def restore_note(session: Session, now: datetime, note: str) -> NoteRestored | Refusal:
    """Bring a withdrawn note back."""
    found = find(session, note)
    if found is None:
        return no.UnknownNote(note=note)
    return NoteRestored(note=note) if found.withdrawn else no.NothingChanges()


def find(session: Session, note: str) -> Note | None:
    """Return the note with this id."""
    return next((each for each in reversed(session.notes) if each.id == note), None)


def key_question(session: Session) -> Note | None:
    """Return the key question of the current case: its latest request, in whichever round."""
    phase = session.phase or (session.planned(session.runs[-1].phase) if session.runs else None)
    if phase is None:
        return None
    case = phase.scope.split(".")[0]
    within = {each.id for each in session.plan if each.scope.split(".")[0] == case}
    return next((note for note in reversed(session.notes) if _asks(note) and note.phase in within), None)


def _asks(note: Note) -> bool:
    return note.kind == "request" and not note.withdrawn


def _new(wanted: str | None, there: str) -> str | None:
    """Return `wanted` if it differs from what is there."""
    return None if wanted == there else wanted
