"""Bars of lengths and counts, in cells: the same figures on a screen and in every document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

FULL, OVER, LEFT = "▇", "!", "░"

#: A bar for each height, the lowest one for nothing: all are as wide as each other in any font.
_HEIGHTS = "▁▂▃▄▅▆▇█"


class LengthBar(NamedTuple):
    """The cells of a length within its plan, of what went beyond it, and of what was left of it."""

    within: int
    over: int
    left: int

    @property
    def text(self) -> str:
        """The bar in signs that need no colour."""
        return FULL * self.within + OVER * self.over + LEFT * self.left


def length_bar(planned: float | None, held: float, longest: float, cells: int) -> LengthBar:
    """Return the bar of `held` seconds beside the `planned` ones; `longest` seconds fill the cells."""
    plan, whole = (share_cells(each, longest, cells) for each in (planned or 0, held))
    within = whole if planned is None else min(plan, whole)
    return LengthBar(within, whole - within, max(0, plan - whole))


def share_cells(seconds: float, longest: float, cells: int) -> int:
    """Return the cells of a time: one at least for any at all."""
    return max(1, round(cells * seconds / longest)) if seconds and longest else 0


def heights(counts: Sequence[int], highest: int) -> str:
    """Return one sign for each count, the higher the more."""
    steps = len(_HEIGHTS) - 1
    return "".join(_HEIGHTS[-(-count * steps // highest)] if highest else _HEIGHTS[0] for count in counts)
