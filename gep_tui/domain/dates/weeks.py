"""Understand weeks, due on their Friday: "la semaine prochaine", "fin de semaine", "ce week-end", "semaine 50"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from gep_tui.domain.dates.calendar_days import WEEK, days_later, monday
from gep_tui.domain.dates.meaning import Meaning, Period, ending, on
from gep_tui.domain.dates.tokens import DateToken, NumberToken

TUESDAY, WEDNESDAY, FRIDAY, SUNDAY = 1, 2, 4, 6


def week(tokens: Sequence[DateToken], today: date) -> Meaning | None:
    """Return the meaning of a phrase about a week, a part of one, or a weekend."""
    match tokens:
        case ["end" | "start" | "mid" as part, *subject]:
            return _part(part, _mondays(subject, today))
        case ["weekend"] | ["this", "weekend"]:
            return on(days_later(monday(today), SUNDAY))
        case ["weekend", "next"] | ["next", "weekend"]:
            sunday = days_later(monday(today), SUNDAY)
            return on(sunday, sunday + WEEK, doubt=True)
        case ["week", NumberToken(number)]:
            return _whole(_numbered(today, number))
    return _whole(_mondays(tokens, today))


def _mondays(tokens: Sequence[DateToken], today: date) -> list[date]:
    """Return the Mondays of the weeks that are named, in order."""
    this = monday(today)
    match tokens:
        case ["week"]:
            return [this, this + WEEK]
        case ["this", "week"]:
            return [this]
        case ["week", "next"] | ["next", "week"] | ["week", "coming"] | ["coming", "week"]:
            return [this + WEEK]
        case ["week", "after", "next"]:
            return [this + 2 * WEEK]
    return []


def _numbered(today: date, number: int) -> list[date]:
    """Return the Mondays of the weeks with this number (ISO 8601) of this year and the next."""
    found = []
    for year in (today.isocalendar().year, today.isocalendar().year + 1):
        try:
            found.append(date.fromisocalendar(year, number, 1))
        except ValueError:
            continue
    return found


def _whole(mondays: Sequence[date]) -> Meaning | None:
    """Return the meaning of weeks. On a Saturday or Sunday this week still lasts until Sunday."""
    if not mondays:
        return None
    return Meaning(tuple(Period(each, days_later(each, end)) for each in mondays for end in (FRIDAY, SUNDAY)))


def _part(part: str, mondays: Sequence[date]) -> Meaning | None:
    if not mondays:
        return None
    if part == "end":
        return ending(*(days_later(each, FRIDAY) for each in mondays))
    return on(*(days_later(each, TUESDAY if part == "start" else WEDNESDAY) for each in mondays))
