"""What a reader has to keep in mind after a session, for a calendar: the next date, and commitments with a day."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date

import icalendar

from gep_tui.domain.session.report import CommitmentRow
from gep_tui.domain.stream.text import one_line
from gep_tui.export.calendar_file import calendar_of, date_event
from gep_tui.export.part import select
from gep_tui.export.readers.reader_words import for_whom
from gep_tui.export.readers.seen import Seen
from gep_tui.locale import _


def session_calendar(seen: Seen) -> str:
    """Return the calendar as text, its lines ended by CR LF; what is written again later updates what is there."""
    return calendar_of(_events(seen), for_whom(seen.reader))


def has_dates(seen: Seen) -> bool:
    """Tell whether there is anything for a calendar."""
    return next(_events(seen), None) is not None


def _events(seen: Seen) -> Iterator[icalendar.Event]:
    facts = seen.facts
    if facts.next_date is not None and seen.part.what == "all":
        yield date_event(facts.id, seen.report.session.group, facts.changes, facts.next_date, seen.as_of)
    for row in select(seen.report, seen.part).commitments:
        with suppress(ValueError):
            yield _commitment(row, date.fromisoformat(row.due_on or ""), seen)


def _commitment(row: CommitmentRow, day: date, seen: Seen) -> icalendar.Event:
    """Return a commitment as a whole day that leaves the person free."""
    event = icalendar.Event()
    event.add("uid", f"{row.id}.{seen.report.session.id}@gep")
    event.add("dtstamp", seen.as_of)
    event.add("dtstart", day)
    event.add("transp", "TRANSPARENT")
    what = one_line(row.what)
    event.add("summary", _("{lead}: {text}").format(lead=one_line(row.who), text=what) if row.who else what)
    return event
