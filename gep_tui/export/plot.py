"""What can be drawn: bars on one scale, and counts over time. All text is raw; each format draws in its own way."""

from __future__ import annotations

from typing import Literal

import msgspec

#: How a bar is set off, beside its words: something to look at, something that went well.
Tone = Literal["", "low", "good"]

#: From this share of the planned length on a phase is set off as too long.
LONG = 1.15


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


class Course(msgspec.Struct, frozen=True):
    """How many there were in each part of a time, and the `words` for all of them."""

    label: str
    counts: tuple[int, ...]
    words: str


class Timeline(msgspec.Struct, frozen=True):
    """Courses over the same time, on one scale from 0 to `highest`; `begins` and `ends` say from when to when."""

    courses: tuple[Course, ...]
    highest: int
    begins: str
    ends: str


def plotted(bars: list[Bar], marks: str = "") -> Plot | None:
    """Return bars on a scale that holds the longest of them and the last tick; None without anything to see."""
    highest = max((each for bar in bars for each in (bar.value, bar.mark or 0.0)), default=0.0)
    return Plot(tuple(bars), highest, marks) if highest > 0 else None
