"""When the clock of a phase changes colour and the bell rings: at which share of its length."""

from __future__ import annotations

from typing import Literal

Level = Literal["calm", "low", "last", "over"]

#: Shares of the length that are left when the level becomes "low" and "last".
LOW, LAST = 0.20, 0.05


def level(left: int | None, allotted: int | None) -> Level:
    """Return how near the end is, from the seconds `left` of those `allotted`; "calm" without a length."""
    if left is None or allotted is None:
        return "calm"
    if left < 0:
        return "over"
    if left <= allotted * LAST:
        return "last"
    return "low" if left <= allotted * LOW else "calm"
