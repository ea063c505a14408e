"""Round lengths in one way: seconds of the record become the whole seconds and minutes that are shown and written.

Seconds are cut, as on a stopwatch: 16:59.9 is 16:59, on the screen and in every export. Minutes are rounded from those
whole seconds, half a minute up. A difference is taken between lengths already rounded.
"""

from __future__ import annotations


def whole_seconds(seconds: float) -> int:
    """Return the whole seconds of a length, rounded towards zero."""
    return int(seconds)


def whole_minutes(seconds: float) -> int:
    """Return the nearest minute to the whole seconds of a length, with its sign; half a minute is one.

    >>> whole_minutes(89.9), whole_minutes(90), whole_minutes(150), whole_minutes(-29)
    (1, 2, 3, 0)
    """
    minutes = (abs(whole_seconds(seconds)) + 30) // 60
    return -minutes if seconds < 0 else minutes
