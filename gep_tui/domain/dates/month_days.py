"""Understand days of a month: "le 12", "12 janvier", "vendredi 12", "24/12", "the first Monday of March"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from gep_tui.domain.dates.calendar_days import coming, days_later, month_end, months_from, months_later, valid
from gep_tui.domain.dates.meaning import Meaning, on
from gep_tui.domain.dates.tokens import DateToken, IsoToken, MonthToken, NumberToken, NumericToken, WeekdayToken

#: How many months are searched for a day: two years, since one may be before today.
_MONTHS = 25

#: The years that are written, in two digits or four.
_YEARS = (*range(20, 100), *range(1900, 3000))


def month_day(tokens: Sequence[DateToken], today: date, language: str) -> Meaning | None:
    """Return the meaning of a phrase about a day of a month; `language` says how days are written in digits."""
    match tokens:
        case [WeekdayToken(number), *rest] if rest:
            found = _day(rest, today, language)
            return _on_weekday(found, number) if found is not None else None
    return _day(tokens, today, language) or _ordinal_weekday(tokens, today)


def _day(tokens: Sequence[DateToken], today: date, language: str) -> Meaning | None:
    match tokens:
        case [NumberToken(day)]:
            return _meaning(_in_months(today, day)[:3], doubt=day == today.day)
        case [NumberToken(day), "next" | "coming"]:
            return _meaning([each for each in _in_months(today, day) if each != today])
        case [NumberToken(day), "of month"]:
            return _meaning(valid([(today.year, today.month, day)]))
        case [NumberToken(day), "of month" | "month", "next"] | [NumberToken(day), "next", "month"]:
            return _meaning(valid([(*_month(months_later(today.replace(day=1), 1)), day)]))
        case [NumberToken(day), MonthToken(month)] | [MonthToken(month), NumberToken(day)] if day <= 31:
            return _meaning(_in_years(today, month, day))
        case [NumberToken(day), MonthToken(month), NumberToken(year)] if year in _YEARS:
            return _meaning(valid([(_century(year), month, day)]))
        case [MonthToken(month), NumberToken(day), NumberToken(year)] if year in _YEARS:
            return _meaning(valid([(_century(year), month, day)]))
        case [IsoToken(day)]:
            return on(day)
        case [NumericToken(first, second, year)]:
            return _numeric(today, first, second, year, language)
    return None


def _numeric(today: date, first: int, second: int, year: int | None, language: str) -> Meaning | None:
    """Read "24/12" or "24/12/2026": day before month; in English the other way round, too."""
    orders = [(second, first)] if language == "fr" else [(second, first), (first, second)]
    found: set[date] = set()
    for month, day in orders:
        if 1 <= month <= 12 and (year is None or year in _YEARS):
            found |= {*(_in_years(today, month, day)[:1] if year is None else valid([(_century(year), month, day)]))}
    return _meaning(sorted(found), doubt=True)


def _on_weekday(found: Meaning, weekday: int) -> Meaning:
    """Keep the days that are such a weekday; if none is, people mean the day, or the weekday nearest to it.

    A day without its month may be that of the month after, but not of a later one: that fits by chance.
    """
    day = found.periods[0].first
    right = [each for each in found.periods if each.first.weekday() == weekday and (each.first - day).days <= 31]
    if right:
        return Meaning(tuple(right))
    nearest = days_later(coming(day, weekday), 0 if (weekday - day.weekday()) % 7 <= 3 else -7)
    return on(*sorted((day, nearest)), doubt=True)


def _ordinal_weekday(tokens: Sequence[DateToken], today: date) -> Meaning | None:
    match tokens:
        case [NumberToken(place), WeekdayToken(weekday), *where] if 1 <= place <= 4:
            pass
        case ["last", WeekdayToken(weekday), *where]:
            place = 0
        case _:
            return None
    return _meaning([_nth(year, month, weekday, place) for year, month in _months(where, today)])


def _months(where: Sequence[DateToken], today: date) -> list[tuple[int, int]]:
    """Return the months, by year and number, that the rest of a phrase may mean."""
    coming_months = [*months_from(today, _MONTHS)]
    match where:
        case [MonthToken(month)] | ["in", MonthToken(month)]:
            return [each for each in coming_months if each[1] == month]
        case ["of month"]:
            return coming_months[:1]
        case ["of month" | "month", "next"] | ["next", "month"]:
            return coming_months[1:2]
    return []


def _nth(year: int, month: int, weekday: int, place: int) -> date:
    """Return the first, second … such weekday of a month; the last one for 0."""
    if not place:
        return days_later(coming(month_end(year, month), weekday), -7)
    return days_later(coming(days_later(date(year, month, 1), -1), weekday), 7 * (place - 1))


def _in_months(today: date, day: int) -> list[date]:
    """Return the next days with this number, beginning with today."""
    return [each for each in valid((*month, day) for month in months_from(today, _MONTHS)) if each >= today]


def _in_years(today: date, month: int, day: int) -> list[date]:
    """Return this day of this year and the next that are not before today; none if that is long until (29 February)."""
    return [each for each in valid((today.year + ahead, month, day) for ahead in (0, 1)) if each >= today]


def _century(year: int) -> int:
    return 2000 + year if year < 100 else year


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month


def _meaning(days: Sequence[date], doubt: bool = False) -> Meaning | None:
    return on(*days, doubt=doubt) if days else None
