"""Figures in words: parts of a whole, lengths, days."""

from __future__ import annotations

from datetime import date

from gep_tui.domain.session.lengths import whole_minutes
from gep_tui.locale import _
from gep_tui.words.durations import minutes
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


def difference(seconds: float, planned: float) -> str:
    """Return how much longer or shorter than planned something was, in whole minutes with a sign."""
    apart = whole_minutes(seconds) - whole_minutes(planned)
    return ("+" if apart > 0 else "") + (minutes(60 * apart) if apart else _("as planned"))


def on(day: date) -> str:
    """Return a day in words."""
    return weekday_and_day(day)
