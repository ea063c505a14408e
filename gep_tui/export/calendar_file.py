"""The planned dates of a group as a calendar file (RFC 5545) for any calendar program.

Each date keeps its UID, and the sequence number grows with the group's record: importing the file again updates what is
there. A date that no longer takes place is marked as cancelled.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar

from gep_tui.domain.group.state import Group, PlannedDate
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _, chosen


def calendar_text(group: Group, zone: ZoneInfo | None = None) -> str:
    """Return the calendar as text, its lines ended by CR LF.

    Times are given in `zone`, the one in which the group meets; without one in UTC, by the offset that this computer
    gives to each.
    """
    return calendar_of(_events(group, zone))


def calendar_of(events: Iterable[icalendar.Event], said: str = "") -> str:
    """Return a calendar with these events as text; `said` is told of it as a whole."""
    calendar = icalendar.Calendar()
    calendar.add("prodid", f"-//gep//gep_tui//{chosen().upper()}")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    if said:
        calendar.add("x-wr-caldesc", one_line(said))
    for event in events:
        calendar.add_component(event)
    calendar.add_missing_timezones()
    written: bytes = calendar.to_ical()
    return written.decode("utf-8")


def _events(group: Group, zone: ZoneInfo | None) -> Iterator[icalendar.Event]:
    for status, dates in (("CONFIRMED", group.dates), ("CANCELLED", group.dropped)):
        for planned in dates:
            event = date_event(group.id, group.name, group.last[0], planned, group.last_at, zone)
            event.add("status", status)
            yield event


def date_event(
    id: str, name: str, changes: int, planned: PlannedDate, as_of: datetime, zone: ZoneInfo | None = None
) -> icalendar.Event:
    """Return a date of the group `id`; `changes` is the number of its events, which makes a later file an update.

    `as_of` is the time of the last of them: the same record gives the same bytes.
    """
    event = icalendar.Event()
    event.add("uid", f"{planned.id}.{id}@gep")
    event.add("sequence", changes)
    event.add("dtstamp", as_of.astimezone(UTC))
    event.add("summary", _("{group}: session").format(group=one_line(name)) if name else _("Session"))
    if planned.place:
        event.add("location", one_line(planned.place))
    if planned.starts is None:
        event.add("dtstart", planned.day)
        return event
    begins = _moment(datetime.combine(planned.day, planned.starts), zone)
    event.add("dtstart", begins)
    if planned.minutes:
        event.add("dtend", (begins.astimezone(UTC) + timedelta(minutes=planned.minutes)).astimezone(begins.tzinfo))
    return event


def _moment(local: datetime, zone: ZoneInfo | None) -> datetime:
    """Return a local time with its zone, or in UTC."""
    return local.replace(tzinfo=zone) if zone else local.astimezone().astimezone(UTC)
