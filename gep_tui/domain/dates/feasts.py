"""Understand feasts: "Noël", "by Easter", "lundi de Pentecôte"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from gep_tui.domain.dates.calendar_days import days_later
from gep_tui.domain.dates.meaning import Meaning, on
from gep_tui.domain.dates.tokens import DateToken, FeastToken


def feast(tokens: Sequence[DateToken], today: date) -> Meaning | None:
    """Return the meaning of the name of a feast: that of this year and of the next two."""
    match tokens:
        case [FeastToken(month, days)] | [FeastToken(month, days), "next"] | ["next" | "this", FeastToken(month, days)]:
            years = range(today.year, today.year + 3)
            return on(*(date(year, month, days) if month else days_later(easter(year), days) for year in years))
    return None


def easter(year: int) -> date:
    """Return Easter Sunday in the Gregorian calendar (the algorithm of Meeus, Jones and Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)
