"""Understand weekdays: "vendredi", "mardi prochain", "mardi en huit", "Tuesday of next week", "a week on Friday"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from gep_tui.domain.dates.calendar_days import WEEK, coming, days_later, monday
from gep_tui.domain.dates.meaning import Meaning, on
from gep_tui.domain.dates.tokens import DateToken, NumberToken, WeekdayToken


def weekday(tokens: Sequence[DateToken], today: date) -> Meaning | None:
    """Return the meaning of a phrase about a weekday."""
    match tokens:
        case [WeekdayToken(day)] | [WeekdayToken(day), "coming"] | ["coming", WeekdayToken(day)]:
            return on(coming(today, day))
        case ["this", WeekdayToken(day)]:
            return on(*_today_or_later(today, day, 1), doubt=True)
        case [WeekdayToken(day), "next"] | ["next", WeekdayToken(day)]:
            return _next(today, coming(today, day))
        case [WeekdayToken(day), "in", NumberToken(8 | 15 as days)]:
            return _weeks_after(today, day, days // 7)
        case [WeekdayToken(day), "week"]:
            return _weeks_after(today, day, 1)
        case [NumberToken(weeks), "week", "on" | "from", WeekdayToken(day)] if weeks <= 52:
            return _weeks_after(today, day, weeks)
        case [WeekdayToken(day), "next", "week"] | [WeekdayToken(day), "week", "next"]:
            return on(days_later(monday(today) + WEEK, day))
        case [WeekdayToken(day), "this", "week"]:
            return on(days_later(monday(today), day))
        case [WeekdayToken(day), "last"] | ["last", WeekdayToken(day)]:
            return on(coming(today, day) - (2 * WEEK if today.weekday() == day else WEEK))
    return None


def _next(today: date, day: date) -> Meaning:
    """Return the meaning of the next such weekday: if this week still has it, people may mean that of the next."""
    this_week = monday(day) == monday(today)
    return on(day, day + WEEK, doubt=True) if this_week else on(day)


def _weeks_after(today: date, weekday: int, weeks: int) -> Meaning:
    """Return the meaning of so many weeks after the coming weekday; on that weekday itself it is counted both ways."""
    days = [day + weeks * WEEK for day in _today_or_later(today, weekday, weeks)]
    return on(*days, doubt=True)


def _today_or_later(today: date, weekday: int, weeks: int) -> list[date]:
    """Return the coming weekday; today first, if it is that."""
    later = coming(today, weekday)
    return [today, later] if today.weekday() == weekday else [later]
