"""Lengths of time for people: as on a clock, or in words.

A length that was held is told in whole minutes; one that was planned, as it was set, half minutes too.
"""

from __future__ import annotations

from gep_tui.domain.session.lengths import whole_minutes, whole_seconds
from gep_tui.locale import _


def clock(seconds: float) -> str:
    """Return seconds, cut to whole ones, as on a clock; the minus sign is a true one.

    >>> clock(3909), clock(725), clock(-42)
    ('1:05:09', '12:05', '−0:42')
    """
    whole = whole_seconds(seconds)
    sign, whole = ("−", -whole) if whole < 0 else ("", whole)
    hours, rest = divmod(whole, 3600)
    minutes, left = divmod(rest, 60)
    return f"{sign}{hours}:{minutes:02}:{left:02}" if hours else f"{sign}{minutes}:{left:02}"


def minutes(seconds: float) -> str:
    """Return a length in words: seconds below one minute, else whole minutes, with hours from sixty on."""
    whole = abs(whole_seconds(seconds))
    sign = "−" if seconds < 0 and whole else ""
    if whole < 60:
        return sign + _("{seconds} s").format(seconds=whole)
    hours, left = divmod(whole_minutes(whole), 60)
    if hours:
        return sign + _("{hours} h {minutes:02}").format(hours=hours, minutes=left)
    return sign + _("{minutes} min").format(minutes=left)


def planned_words(seconds: int) -> str:
    """Return a planned length in words, to the second: "30 min", "29 min 30 s", "1 h 14 min 30 s"."""
    whole, rest = divmod(seconds, 60)
    if not (whole and rest):
        return minutes(seconds)
    hours, left = divmod(whole, 60)
    if hours:
        return _("{hours} h {minutes:02} min {seconds} s").format(hours=hours, minutes=left, seconds=rest)
    return _("{minutes} min {seconds} s").format(minutes=left, seconds=rest)


def planned_minutes(seconds: int | None) -> str:
    """Return a planned length as a row of a plan has it, in minutes: "10", "1:30", "–" without one."""
    if seconds is None:
        return "–"
    whole, rest = divmod(seconds, 60)
    return f"{whole}:{rest:02}" if rest else str(whole)
