"""The clock of the phase: its digits, what they mean, and how much of the phase is gone."""

from __future__ import annotations

from dataclasses import dataclass

from gep_tui.domain.timing import Level
from gep_tui.export.durations import clock
from gep_tui.locale import _
from gep_tui.ui import digits
from gep_tui.ui.lines import Line, Style, fit, line, width, wrap
from gep_tui.ui.look import Look

#: Style and sign of the time left: never the colour alone.
LEVELS: dict[Level, tuple[Style, str]] = {
    "calm": ("bold", ""),
    "low": ("low", "▲"),
    "last": ("last", "▲▲"),
    "over": ("last", "!!"),
}

#: Words beside the large clock need this many cells, and two of distance.
BESIDE = 8


@dataclass(frozen=True)
class Face:
    """The clock: all but its last digit, the last digit, and the words beside it, each as rows of one height.

    The last digit is apart because it alone is painted every second.
    """

    head: list[Line]
    last: list[Line]
    beside: list[Line]


def face(look: Look, cells: int, rows: int) -> Face:
    """Return the time left in digits as large as `rows` allow, or the time gone where the phase has no length."""
    timing = look.timing
    if look.session.phase is None:
        return Face([], [], [])
    style, sign = LEVELS[timing.level]
    text = clock(timing.elapsed if timing.left is None else timing.left)
    word = _word(look, sign)
    if rows >= 14 and (large := _drawn(digits.large, text, style, word, cells, gap="  ")):
        return large
    if rows >= 6 and cells >= 24 and (small := _drawn(digits.small, text, style, word, cells, gap=" ")):
        return small
    beside = fit(line((f" {word}", style)), max(0, cells - len(text)))
    return Face([fit(line((text[:-1], style)), cells)], [line((text[-1], style))], [beside])


def gone_lines(look: Look, cells: int) -> list[Line]:
    """Return how much of the phase is gone, as a number and as a bar; signs in overtime."""
    timing = look.timing
    if look.session.phase is None:
        return []
    text = _times(look)
    size = cells - len(text) - 1
    if timing.allotted is None or timing.left is None or size < 4:
        return [fit(line((text, "dim")), cells)]
    if timing.left < 0:
        return [line((f"{text} ", "dim"), ("!" * size, "last"))]
    gone = size if not timing.allotted else min(size, size * timing.elapsed // timing.allotted)
    return [line((f"{text} ", "dim"), ("▇" * gone, "bar"), ("░" * (size - gone), "track"))]


def _drawn(draw: digits.Draw, text: str, style: Style, word: str, cells: int, gap: str) -> Face | None:
    """Return the clock in drawn digits; `None` where they, or the words beside them, have no room."""
    head = [line((f"  {row}{gap}", style)) for row in draw(text[:-1])]
    last = [line((row, style)) for row in draw(text[-1])]
    room = cells - width(head[0]) - width(last[0]) - 2
    if room < (BESIDE if word else 0):
        return None
    words = wrap(word, room, len(head)) if word else []
    beside = [line((f"  {row}", style)) for row in words]
    return Face(head, last, beside)


def _word(look: Look, sign: str) -> str:
    """Return the words that go with the clock, so that nothing is said by colour alone."""
    timing = look.timing
    if timing.state == "paused":
        return _("⏸ PAUSED {time}").format(time=clock(timing.paused))
    return {
        "calm": "",
        "low": _("{sign} ends soon").format(sign=sign),
        "last": _("{sign} last moments").format(sign=sign),
        "over": _("{sign} OVERTIME").format(sign=sign),
    }[timing.level]


def _times(look: Look) -> str:
    """Return elapsed and allotted time."""
    timing, phase = look.timing, look.session.phase
    if phase is not None and phase.ends is not None:
        return _("until {time}").format(time=look.clock(phase.ends))
    if timing.allotted is None:
        return _("elapsed, no limit")
    return _("{elapsed} of {allotted}").format(elapsed=clock(timing.elapsed), allotted=clock(timing.allotted))
