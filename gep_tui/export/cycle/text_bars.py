"""Bars drawn in text: legible in 80 cells, and in 20."""

from __future__ import annotations

import msgspec

from gep_tui.export.plot import Bar, Plot, Tone
from gep_tui.words.text import cells_of, excerpt, padded

#: The longest name, and the shortest bar that tells anything, in cells; and the longest bar that the eye compares.
LONGEST, SHORTEST, WIDEST = 26, 6, 40

#: The sign of a bar, of a tick, and of a bar that is too short for one cell.
FULL, TICK, TRACE = "▇", "│", "▏"


class BarRow(msgspec.Struct, frozen=True):
    """One bar in a row: its name, the drawn bar, its words."""

    label: str
    bar: str
    words: str
    tone: Tone = ""


def bar_rows(plot: Plot, cells: int) -> list[BarRow]:
    """Return a row for each bar, `cells` wide at most: a bar gets shorter, then goes, before a name is cut."""
    words = max((cells_of(bar.words) for bar in plot.bars), default=0)
    label = min(LONGEST, max((cells_of(bar.label) for bar in plot.bars), default=0))
    room = min(WIDEST, cells - label - words - 2)
    if room < SHORTEST:
        label, room = min(label, max(4, cells - min(words, cells // 2) - 1)), 0
    left = max(1, cells - label - room - (2 if room else 1))
    return [
        BarRow(
            padded(bar.label, label),
            _drawn(bar, plot.highest, room),
            excerpt(bar.words, left) if left else "",
            bar.tone,
        )
        for bar in plot.bars
    ]


def _drawn(bar: Bar, highest: float, cells: int) -> str:
    if not cells:
        return ""
    full = round(bar.value / highest * cells)
    row = list((FULL * full or (TRACE if bar.value > 0 else "")).ljust(cells))
    if bar.mark is not None:
        row[min(cells - 1, round(bar.mark / highest * cells))] = TICK
    return "".join(row)
