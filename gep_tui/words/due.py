"""Say when something is due: the words as they were said, and beside them the day that they mean."""

from __future__ import annotations

from gep_tui.domain.dates.iso_day import day_of_iso
from gep_tui.domain.session.state import Note
from gep_tui.domain.stream.text import bare, one_line
from gep_tui.locale import _
from gep_tui.words.moments import weekday_and_day

#: Between the words and the day, on one row.
BETWEEN = " · "


def note_due(note: Note) -> str:
    """Return when a note is due, "" if that was not said."""
    return due_words(note.due, note.due_on, note.at.year)


def due_words(due: str, due_on: str, year: int = 0) -> str:
    """Return the words, and the day in ISO 8601 as people write it, without the year if it is `year`."""
    return BETWEEN.join(due_parts(due, due_on, year))


def due_parts(due: str, due_on: str, year: int = 0) -> list[str]:
    """Return the words and the day; only one of them if they say the same, or the day holds every word ("Tuesday")."""
    words, day = one_line(due), day_of_iso(due_on)
    if day is None:
        return [words] if words else []
    shown = weekday_and_day(day, year)
    if bare(words) == bare(shown):
        return [words]
    return [shown] if set(bare(words).split()) <= set(bare(shown).split()) else [words, shown]


def new_due(due: str | None, due_on: str | None, year: int = 0) -> str | None:
    """Return what a change of the words or of the day says, None if it changes neither."""
    if due is None and due_on is None:
        return None
    return due_words(due or "", due_on or "", year) or _("no date")
