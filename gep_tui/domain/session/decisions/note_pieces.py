"""Decide to make two notes of one, or one of two."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.decisions.notes import find
from gep_tui.domain.session.events import NotesJoined, NoteSplit
from gep_tui.domain.session.joined import whole
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.state import Note, Session
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


def take_apart(session: Session, now: datetime, joined: str, note: Note, other: Note) -> NoteSplit | Refusal:
    """Undo the join of two notes, given as they were before it; `joined` are the words that it made of them.

    What was written in the whole since stays with the note whose words are untouched beside it, or with the first.
    """
    found = find(session, note.id)
    if found is None or found.id != note.id or whole(session, other.id) != note.id:
        return no.UnknownNote(note=other.id)
    text, rest = _pieces(found.text, joined, note.text, other.text)
    return NoteSplit(note=note.id, text=text, rest=rest, again=other.id)


def _pieces(text: str, joined: str, first: str, second: str) -> tuple[str, str]:
    """Return the words of each of two notes that are one now."""
    if text == joined:
        return first, second
    if text.startswith(first) and text[len(first) :].strip():
        return first, text[len(first) :].strip()
    if text.endswith(second) and text[: -len(second)].strip():
        return text[: -len(second)].rstrip(), second
    return text, second


def join_notes(
    session: Session, now: datetime, note: str, other: str, text: str = "", pieces: tuple[str, str] | None = None
) -> NotesJoined | Refusal:
    """Add the words of `other` to a note; lines stay lines. If they are still these `pieces`, they become `text`."""
    one, two = find(session, note), find(session, other)
    if one is None or two is None:
        return no.UnknownNote(note=note if one is None else other)
    if one.id == two.id:
        return no.NothingChanges()
    if pieces == (one.text, two.text):
        return NotesJoined(note=one.id, other=two.id, text=text)
    between = "\n" if "\n" in one.text + two.text else " "
    return NotesJoined(note=one.id, other=two.id, text=one.text + between + two.text)
