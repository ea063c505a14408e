"""Understand counted time: "demain", "dans deux semaines", "d'ici un mois", "sous quinzaine", "in two weeks' time"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from gep_tui.domain.dates.calendar_days import days_later, months_later
from gep_tui.domain.dates.meaning import Meaning, ending, on
from gep_tui.domain.dates.tokens import DateToken, NumberToken

#: The furthest that is counted, in days and in months: nobody promises for later.
MOST_DAYS, MOST_MONTHS = 1100, 36

#: "Huit jours" are a week, "quinze jours" two: people count both days.
_FRENCH_WEEKS = {8: 7, 15: 14}

_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "year": 12}


def counted(tokens: Sequence[DateToken], today: date, language: str) -> Meaning | None:
    """Return the meaning of a phrase that counts days, weeks, months or years from today."""
    match tokens:
        case [*count, "time"] | [*count, "from", "now" | "today"] if count:
            return counted(count, today, language)
        case ["today"] | ["daytime"] | ["this", "daytime"]:
            return ending(today)
        case ["tomorrow"]:
            return on(days_later(today, 1))
        case ["overmorrow"]:
            return on(days_later(today, 2))
        case ["yesterday"]:
            return on(days_later(today, -1))
        case ["eight days"]:
            return _in_days(today, 7)
        case ["fortnight"]:
            return _in_days(today, 14)
        case [NumberToken(8 | 15 as number), "day"] if language == "fr":
            return _in_days(today, _FRENCH_WEEKS[number])
        case [NumberToken(number), "day" | "week" | "fortnight" as unit]:
            return _in_days(today, number * _DAYS[unit])
        case [NumberToken(number), "hour"] if number % 24 == 0:
            return _in_days(today, number // 24)
        case [NumberToken(number), "month" | "year" as unit]:
            return _in_months(today, number * _MONTHS[unit])
        case [NumberToken(number), "month", "half"]:
            return _in_months(days_later(today, 15), number)
        case [NumberToken(number), "year", "half"]:
            return _in_months(today, number * 12 + 6)
    return None


def _in_days(today: date, days: int) -> Meaning | None:
    return ending(days_later(today, days)) if days <= MOST_DAYS else None


def _in_months(today: date, months: int) -> Meaning | None:
    return ending(months_later(today, months)) if months <= MOST_MONTHS else None
