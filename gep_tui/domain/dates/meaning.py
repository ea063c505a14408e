"""Declare what the time in a phrase means: periods, of which the first to come counts."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

_DAY = timedelta(days=1)


class Period(msgspec.Struct, frozen=True):
    """Days from `first` to `last`. A promise for it is due on `last`; one for before it on the day before `first`."""

    first: date
    last: date


class Meaning(msgspec.Struct, frozen=True):
    """The periods that a phrase may mean, in order.

    `doubt`: people mean either of the first two. `either_end`: by that time may be by its first day or its last.
    """

    periods: tuple[Period, ...]
    doubt: bool = False
    either_end: bool = False


def on(*days: date, doubt: bool = False) -> Meaning:
    """Return the meaning of a phrase for single days."""
    return Meaning(tuple(Period(day, day) for day in days), doubt=doubt)


def ending(*days: date) -> Meaning:
    """Return the meaning of a phrase for an end, such as "end of January": "before" it includes the last day."""
    return Meaning(tuple(Period(day + _DAY, day) for day in days))
