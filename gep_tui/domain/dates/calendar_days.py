"""Compute with days: the coming weekday, the last day of a month, some months later."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

WEEK = timedelta(days=7)


def days_later(day: date, days: int) -> date:
    """Return the day so many days later."""
    return day + timedelta(days=days)


def coming(today: date, weekday: int) -> date:
    """Return the next such weekday (Monday is 0) after today; a week later if it is that weekday."""
    return days_later(today, (weekday - today.weekday() - 1) % 7 + 1)


def monday(day: date) -> date:
    """Return the Monday of the week of a day."""
    return days_later(day, -day.weekday())


def month_end(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def months_later(day: date, months: int) -> date:
    """Return the same day so many months later, or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def months_from(day: date, count: int) -> Iterator[tuple[int, int]]:
    """Yield year and month of `count` months, beginning with that of the day."""
    for ahead in range(count):
        first = months_later(day.replace(day=1), ahead)
        yield first.year, first.month


def valid(days: Iterable[tuple[int, int, int]]) -> list[date]:
    """Return the days that exist, given as year, month and day."""
    return [date(year, month, day) for year, month, day in days if 1 <= day <= monthrange(year, month)[1]]
