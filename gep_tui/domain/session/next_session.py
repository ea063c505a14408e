"""Find the day of the next session where somebody has said it."""

from __future__ import annotations

from datetime import date

from gep_tui.domain.dates.iso_day import day_of_iso
from gep_tui.domain.dates.understanding import NextSession, SaidOn, understood
from gep_tui.domain.session.state import Session


def next_session(session: Session, today: date, language: str) -> date | None:
    """Return the day that was given last for "the next session" in this one, if it is still to come."""
    for note in reversed(session.kept_notes):
        day = day_of_iso(note.due_on)
        if day is not None and day >= today and understood(note.due, SaidOn(today, language)) == NextSession():
            return day
    return None
