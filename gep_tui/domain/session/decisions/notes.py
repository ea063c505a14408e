"""Decide about notes: write, edit, change kind or author, withdraw, bring back."""

from __future__ import annotations

from datetime import datetime
from typing import TypeVar

import msgspec

from gep_tui.domain.dates.iso_day import iso_day
from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.events import NoteAdded, NoteChanged, NoteRestored, NoteWithdrawn
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.state import Note, Session
from gep_tui.domain.stream.text import clean, one_line

T = TypeVar("T")


def add_note(
    session: Session,
    now: datetime,
    text: str,
    kind: str,
    person: str = "",
    author: str = "",
    run: str | None = None,
    due: str = "",
    chosen: bool = False,
    due_on: str = "",
    urgency: int = 0,
    stake: int = 0,
) -> NoteAdded | Refusal:
    """Record `text`, with its newlines, under `run`: a run (default: the current one) or a mark.

    `chosen` means that the writer picked a run of the record by hand instead of following a mark. `due_on` is the day
    that the words `due` mean, in ISO 8601. Only an offered topic has marks of urgency and stake.
    """
    kept = clean(text).strip("\n")
    if not kept.strip():
        return no.EmptyNote()
    here = session.runs[-1].id if session.runs else ""
    return NoteAdded(
        text=kept,
        kind=kind,
        run=here if run is None else run,
        person=one_line(person),
        author=one_line(author),
        due=one_line(due),
        due_on=iso_day(due_on),
        chosen=chosen or (run not in (None, here) and session.run_with(run) is not None),
        urgency=urgency if kind == "topic" else 0,
        stake=stake if kind == "topic" else 0,
    )


def change_note(
    session: Session,
    now: datetime,
    note: str,
    text: str | None = None,
    kind: str | None = None,
    person: str | None = None,
    run: str | None = None,
    due: str | None = None,
    prior: str = "",
    due_on: str | None = None,
    urgency: int | None = None,
    stake: int | None = None,
) -> NoteChanged | Refusal:
    """Replace the given fields of a note; `prior` is the last change that the writer had read (default: the latest).

    New words `due` replace the day that the words before them meant by `due_on`, or by none.
    """
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
        due_on=_new_day(due, due_on, found),
        urgency=_new(urgency, found.urgency),
        stake=_new(stake, found.stake),
    )
    if new == NoteChanged(note=note):
        return no.NothingChanges()
    return msgspec.structs.replace(new, prior=prior or last_change(found))


def last_change(note: Note) -> str:
    """Return the key of the last change of a note, or of the note itself."""
    return note.last or note.id


def take_other(session: Session, now: datetime, note: str) -> NoteChanged | Refusal:
    """Bring back an edit that another writer overwrote without having read it."""
    found = find(session, note)
    if found is None:
        return no.UnknownNote(note=note)
    other = found.other
    if other is None:
        return no.NothingChanges()
    return NoteChanged(
        note=note,
        text=other.text,
        kind=other.kind,
        person=other.person,
        run=other.run,
        due=other.due,
        due_on=found.due_on or None if other.due is not None and other.due_on is None else other.due_on,
        prior=last_change(found),
    )


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
    """Return the note with this id, or the one that it became part of."""
    while note in session.joined:
        note = session.joined[note]
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


def _new_day(due: str | None, wanted: str | None, found: Note) -> str | None:
    """Return the day that the words `due` mean, or None where the event need not tell it."""
    if due in (None, found.due):
        return None if wanted is None else _new(iso_day(wanted), found.due_on)
    return iso_day(wanted or "") or None


def _new(wanted: T | None, there: T) -> T | None:
    """Return `wanted`, or None if it is what is there already."""
    return None if wanted == there else wanted
