"""Move a note among those of its phase."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.decisions.notes import find
from gep_tui.domain.session.events import NoteMoved
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.state import Note, Session


def move_note(session: Session, now: datetime, note: str, down: bool = False) -> NoteMoved | Refusal:
    """Move a note one place up or `down` among the visible notes of its phase."""
    found = find(session, note)
    if found is None:
        return no.UnknownNote(note=note)
    before, behind = around(session, found)
    if down:
        return NoteMoved(note=found.id, after=behind.id) if behind is not None else no.NoNoteBehind()
    if before is None:
        return no.NoNoteBefore()
    further, _here = around(session, before)
    return NoteMoved(note=found.id, after=further.id if further is not None else "")


def put_behind(session: Session, now: datetime, note: str, after: str) -> NoteMoved | Refusal:
    """Move a note so that it follows another one of its phase, "" for the first place."""
    found, other = find(session, note), find(session, after)
    if found is None or (after and other is None):
        return no.UnknownNote(note=note if found is None else after)
    return NoteMoved(note=found.id, after=other.id if other is not None else "")


def around(session: Session, note: Note) -> tuple[Note | None, Note | None]:
    """Return the notes just before and after a note in its phase, `None` if there is none."""
    here = [each for each in session.kept_notes if each.phase == note.phase or each.id == note.id]
    at = next((index for index, each in enumerate(here) if each.id == note.id), None)
    if at is None:
        return None, None
    return (here[at - 1] if at else None), (here[at + 1] if at + 1 < len(here) else None)
