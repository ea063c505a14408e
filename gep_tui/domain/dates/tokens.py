"""Declare the tokens of a phrase: values that mean the same in each language. A word of time is a plain string.

The strings are English ("next", "week", "end"), whatever the language of the phrase.
"""

from __future__ import annotations

from datetime import date

import msgspec


class WeekdayToken(msgspec.Struct, frozen=True):
    """A weekday; Monday is 0."""

    number: int


class MonthToken(msgspec.Struct, frozen=True):
    """A month; January is 1."""

    number: int


class NumberToken(msgspec.Struct, frozen=True):
    """A number, in digits or words, or its ordinal."""

    value: int


class NumericToken(msgspec.Struct, frozen=True):
    """A day in digits, "24/12" or "24.12.2026", as it was written; `year` is None without one."""

    first: int
    second: int
    year: int | None = None


class IsoToken(msgspec.Struct, frozen=True):
    """A day written as in ISO 8601: 2026-12-24."""

    day: date


class FeastToken(msgspec.Struct, frozen=True):
    """A feast: a day of a month, or `days` after Easter Sunday where `month` is 0."""

    month: int = 0
    days: int = 0


class UnknownToken(msgspec.Struct, frozen=True):
    """A word that no rule knows."""

    text: str


DateToken = WeekdayToken | MonthToken | NumberToken | NumericToken | IsoToken | FeastToken | UnknownToken | str
