"""Say when a session is planned: weekday, day and month, with the year only where it is another one."""

from __future__ import annotations

from datetime import date, timedelta

from gep_tui.domain.group.state import PlannedDate
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.words.durations import minutes
from gep_tui.words.moments import day as written_day
from gep_tui.words.moments import weekday_and_day


def planned_day(day: date, today: date) -> str:
    """Return a day as people say it: "today", "tomorrow", else with weekday, day and month."""
    near = {timedelta(): _("today"), timedelta(days=1): _("tomorrow")}
    return near.get(day - today) or weekday_and_day(day, today.year)


def planned_date(planned: PlannedDate, today: date) -> str:
    """Return day and time of a planned session."""
    day = planned_day(planned.day, today)
    if planned.starts is None:
        return day
    return f"{day}, {planned.starts.hour}:{planned.starts.minute:02}"


def as_typed(planned: PlannedDate) -> str:
    """Return day and time of a planned session as a question for them reads them: "2026-12-03 09:00"."""
    day = written_day(planned.day.isoformat())
    return f"{day} {planned.starts:%H:%M}" if planned.starts else day


def planned_details(planned: PlannedDate) -> str:
    """Return length and place of a planned session, "" if neither is known."""
    length = minutes(planned.minutes * 60) if planned.minutes else ""
    return " · ".join(part for part in (length, one_line(planned.place)) if part)
