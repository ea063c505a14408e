"""Figures in words: parts of a whole, lengths, days."""

from __future__ import annotations

from datetime import date

from gep_tui.domain.session.lengths import whole_minutes
from gep_tui.locale import _
from gep_tui.words.durations import planned_words
from gep_tui.words.moments import weekday_and_day


def of(count: int, whole: int) -> str:
    """Return a part of a whole: "5 of 6"."""
    return _("{count} of {all}").format(count=count, all=whole)


def percent(part: float, whole: float) -> str:
    """Return a part of a whole in percent; a dash without a whole."""
    return _("{percent}%").format(percent=round(100 * part / whole)) if whole else "–"


def decimal(value: float) -> str:
    """Return a number with one decimal, as the language writes it."""
    return _("{whole}.{tenth}").format(whole=int(round(value, 1)), tenth=round(abs(value) * 10) % 10)


def difference(seconds: float, planned: int) -> str:
    """Return by how much the whole minutes of `seconds` are more or less than planned, with a sign."""
    apart = 60 * whole_minutes(seconds) - planned
    sign = "+" if apart > 0 else "−"
    return sign + planned_words(abs(apart)) if apart else _("as planned")


def on(day: date) -> str:
    """Return a day in words."""
    return weekday_and_day(day)
