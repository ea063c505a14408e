"""A section of the page about a cycle: sentences, a plot of bars, a table with the same figures. All text is raw."""

from __future__ import annotations

from typing import Literal

import msgspec

from gep_tui.export.blocks import Table

#: How a bar is set off, beside its words: something to look at, something that went well.
Tone = Literal["", "low", "good"]


class Bar(msgspec.Struct, frozen=True):
    """A bar as long as `value`, and the `words` for it; `mark` is where a tick stands, None for none."""

    label: str
    value: float
    words: str
    mark: float | None = None
    tone: Tone = ""


class Plot(msgspec.Struct, frozen=True):
    """Bars on one scale from 0 to `highest`; `marks` says what the ticks stand for."""

    bars: tuple[Bar, ...]
    highest: float
    marks: str = ""


class CyclePart(msgspec.Struct, frozen=True, kw_only=True):
    """A part of the page; `id` names it in links."""

    id: str
    title: str
    lines: tuple[str, ...] = ()
    plot: Plot | None = None
    table: Table | None = None


def plotted(bars: list[Bar], marks: str = "") -> Plot | None:
    """Return bars on a scale that holds the longest of them and the last tick; None without anything to see."""
    highest = max((each for bar in bars for each in (bar.value, bar.mark or 0.0)), default=0.0)
    return Plot(tuple(bars), highest, marks) if highest > 0 else None
