"""Decide to make two notes of one, or one of two."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.decisions.notes import find
from gep_tui.domain.session.events import NotesJoined, NoteSplit
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import clean


def split_note(session: Session, now: datetime, note: str, text: str, rest: str) -> NoteSplit | Refusal:
    """Let a note keep `text`, and make a new one of `rest`; blanks where it is cut are dropped."""
    found = find(session, note)
    if found is None:
        return no.UnknownNote(note=note)
    first, second = clean(text).strip("\n").rstrip(), clean(rest).strip("\n").strip()
    if not first.strip() or not second:
        return no.NothingToSplit()
    return NoteSplit(note=found.id, text=first, rest=second)


def join_notes(session: Session, now: datetime, note: str, other: str) -> NotesJoined | Refusal:
    """Add the words of `other` to a note; lines stay lines."""
    one, two = find(session, note), find(session, other)
    if one is None or two is None:
        return no.UnknownNote(note=note if one is None else other)
    if one.id == two.id:
        return no.NothingChanges()
    between = "\n" if "\n" in one.text + two.text else " "
    return NotesJoined(note=one.id, other=two.id, text=one.text + between + two.text)
