"""Understand months, years and their parts: "fin janvier", "mi-mars", "en mai", "end of next month", "next year"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from gep_tui.domain.dates.calendar_days import days_later, month_end, months_from
from gep_tui.domain.dates.meaning import Meaning, Period, ending, on
from gep_tui.domain.dates.tokens import DateToken, MonthToken, NumberToken

#: The last day of the beginning of a month, as on a calendar of decades, and the day in its middle.
BEGINNING, MIDDLE = 10, 15

#: How many months are searched for the name of one: two years, since this one may be meant or not.
_MONTHS = 25


def month(tokens: Sequence[DateToken], today: date) -> Meaning | None:
    """Return the meaning of a phrase about a month, a year, or a part of one."""
    match tokens:
        case ["end" | "start" | "mid" as part, *subject]:
            return _part_of_month(part, _first_days(subject, today)) or _part_of_year(part, _years(subject, today))
        case ["month" | "year"]:
            return None
    named = any(isinstance(token, MonthToken | NumberToken) for token in tokens)
    months = [Period(day, month_end(day.year, day.month)) for day in _first_days(tokens, today)]
    years = [Period(date(year, 1, 1), date(year, 12, 31)) for year in _years(tokens, today)]
    found = (*months, *years)
    return Meaning(found, doubt=_is_this_year_or_next(tokens, today), either_end=named) if found else None


def _first_days(tokens: Sequence[DateToken], today: date) -> list[date]:
    """Return the first days of the months that are named, in order."""
    ahead = [date(year, number, 1) for year, number in months_from(today, _MONTHS)]
    match tokens:
        case [MonthToken(number)]:
            return [day for day in ahead if day.month == number]
        case [MonthToken(number), "next" | "coming"] | ["next" | "coming", MonthToken(number)]:
            return [day for day in ahead[1:] if day.month == number]
        case [MonthToken(number), NumberToken(year)] if 1000 <= year <= 9000:
            return [date(year, number, 1)]
        case ["of month"] | ["month"] | ["this", "month"]:
            return ahead[:1]
        case ["of month" | "month", "next"] | ["next", "month"]:
            return ahead[1:2]
    return []


def _is_this_year_or_next(tokens: Sequence[DateToken], today: date) -> bool:
    """Tell whether "next May" is said in a year whose May is still to come: people may mean that of the next year."""
    match tokens:
        case ["next", MonthToken(number)]:
            return number > today.month
    return False


def _years(tokens: Sequence[DateToken], today: date) -> list[int]:
    """Return the years that are named, in order."""
    match tokens:
        case ["year"]:
            return [today.year, today.year + 1]
        case ["this", "year"]:
            return [today.year]
        case ["year", "next"] | ["next", "year"]:
            return [today.year + 1]
        case [NumberToken(year)] if 1000 <= year <= 9000:
            return [year]
    return []


def _part_of_month(part: str, first_days: Sequence[date]) -> Meaning | None:
    if not first_days:
        return None
    if part == "end":
        return ending(*(month_end(day.year, day.month) for day in first_days))
    if part == "mid":
        return on(*(day.replace(day=MIDDLE) for day in first_days))
    return Meaning(tuple(Period(day, days_later(day, BEGINNING - 1)) for day in first_days))


def _part_of_year(part: str, years: Sequence[int]) -> Meaning | None:
    if not years or part == "mid":
        return None
    if part == "end":
        return ending(*(date(year, 12, 31) for year in years))
    return Meaning(tuple(Period(date(year, 1, 1), date(year, 1, 31)) for year in years))
