"""The phase clock: its digits, what they mean, and how much of the phase has passed."""

from __future__ import annotations

import msgspec
from rich.cells import cell_len

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.session.thresholds import Level
from gep_tui.locale import _
from gep_tui.ui.components import digits
from gep_tui.ui.components.lines import Line, Style, fit, line, width, wrap
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.ui.desk.views.phase import phase_rows, sentence_rows
from gep_tui.ui.desk.views.top_bar import end_words
from gep_tui.words.durations import clock

#: Style and sign of the time left, so that colour is never the only difference.
LEVELS: dict[Level, tuple[Style, str]] = {
    "calm": ("bold", ""),
    "low": ("low", "▲"),
    "last": ("last", "▲▲"),
    "over": ("last", "!!"),
}

#: Cells that words beside the large clock need, besides a gap of two.
BESIDE = 8

#: Rows from which digits are drawn, and rows kept for progress, words below, roles and key question.
DRAWN, SPARE = 6, 6

#: Texts used for measuring: as wide as overtime, so that the digits need not shrink then.
SHORT, LONG = "−00:00", "−0:00:00"


class Face(msgspec.Struct, frozen=True):
    """The clock: all but its last digit, the last digit, and the words beside it, as rows of the same height.

    The last digit is separate because only it is painted every second. Words without room beside are `below`.
    """

    head: list[Line]
    last: list[Line]
    beside: list[Line]
    below: list[Line] = []


def face(model: ViewModel, cells: int, rows: int, named: bool = False) -> Face:
    """Return the time left in digits as large as `rows` allow, or the time passed if the phase has no length.

    The sentences to read aloud get their rows first. With `named`, the phase's name is added, for windows without a
    title.
    """
    timing, phase = model.timing, model.session.phase
    if phase is None:
        return Face([], [], [])
    style, _sign = LEVELS[timing.level]
    text = clock(timing.elapsed if timing.left is None else timing.left)
    word = clock_words(model)
    size = _size(model, phase, cells, rows) if rows >= DRAWN else 0
    template = LONG if _is_long(model) else SHORT
    wide = next((each for each in range(size, 0, -1) if digits.width(template, each) + 2 <= cells), 0)
    if wide:
        return _drawn(text, size, wide, style, word, cells - digits.width(template, wide) - 4)
    told = _named(model, word, cells - len(text) - 1) if named else word
    beside = fit(line((f" {told}", style)), max(0, cells - len(text)))
    return Face([fit(line((text[:-1], style)), cells)], [line((text[-1], style))], [beside])


def _named(model: ViewModel, word: str, cells: int) -> str:
    """Return the phase's name behind the words of the clock; where there is no room for both, behind their sign."""
    phase = model.session.phase
    name = model.name(phase) if phase is not None else ""
    _style, sign = LEVELS[model.timing.level]
    told = f"{word} {name}".strip()
    if cell_len(told) <= cells or not sign or model.timing.state == "paused":
        return told
    return f"{sign} {name}"


def has_gone(model: ViewModel, cells: int, rows: int, framed: bool) -> bool:
    """Tell whether a row is left for the progress of the phase, after the sentences to read aloud."""
    phase = model.session.phase
    if rows < 2 or phase is None:
        return False
    return not framed or rows >= DRAWN or sentence_rows(model, phase, cells) <= rows - 2


def gone_lines(model: ViewModel, cells: int, named: bool = False) -> list[Line]:
    """Return the progress of the phase as a number and a bar, with signs in overtime.

    With `named`, the projected end comes first, for windows without a top line.
    """
    timing = model.timing
    if model.session.phase is None:
        return []
    end = end_words(model, short=True) if named else ()
    text = _times(model) + " "
    if end:
        if width(end) > cells:
            end = line(model.clock(model.timing.projected_end), *end[1:]) if model.timing.projected_end else end
        end = fit((*end, (" " * min(2, cells - width(end)), "")), cells)
        text = text if width(end) + len(text) <= cells else ""
    size = cells - width(end) - len(text)
    if timing.allotted is None or timing.left is None or size < 4:
        return [fit((*end, (text.rstrip(" "), "dim")), cells)]
    if timing.left < 0:
        return [(*end, (text, "dim"), ("!" * size, "last"))]
    gone = size if not timing.allotted else min(size, size * timing.elapsed // timing.allotted)
    return [(*end, (text, "dim"), ("▇" * gone, "bar"), ("░" * (size - gone), "track"))]


def _size(model: ViewModel, phase: PlannedPhase, cells: int, rows: int) -> int:
    """Return the size of the digits for this room; 0 if the sentences to read aloud leave too little."""
    # The rows that the texts leave, minus one for the progress and some for news; at most two thirds.
    free = min(rows * 2 // 3, rows - SPARE - phase_rows(model, phase, cells))
    most = min(max(digits.height(1), free), rows - 2 - sentence_rows(model, phase, cells))
    if digits.width(LONG, 1) + 2 > cells:
        return 0
    fitting = (each for each in digits.SIZES if digits.width(SHORT, _narrow(each)) + 2 <= cells)
    return next((each for each in fitting if digits.height(each) <= most), 0)


def _narrow(size: int) -> int:
    """Return the least width of a pixel of this size, in cells: large digits may be rather slim."""
    return size - 1 if size > 2 else size


def _is_long(model: ViewModel) -> bool:
    """Tell whether the clock of this phase may show hours."""
    timing = model.timing
    return max(timing.allotted or 0, abs(timing.left or 0), timing.elapsed if timing.left is None else 0) >= 3600


def _drawn(text: str, size: int, wide: int, style: Style, word: str, room: int) -> Face:
    """Return the clock in drawn digits, with words beside them if there is room."""
    gap = " " * wide
    head = [line((f"  {row}{gap}", style)) for row in digits.draw(text[:-1], size, wide)]
    last = [line((row, style)) for row in digits.draw(text[-1], size, wide)]
    if not word:
        return Face(head, last, [])
    if room < BESIDE:
        return Face(head, last, [], [line((word, style))])
    return Face(head, last, [line((f"  {row}", style)) for row in wrap(word, room, len(head))])


def clock_words(model: ViewModel) -> str:
    """Return the words that go with the clock, so that nothing is said by colour alone."""
    timing, (_style, sign) = model.timing, LEVELS[model.timing.level]
    if timing.state == "paused":
        return _("⏸ PAUSED {time}").format(time=clock(timing.paused))
    return {
        "calm": "",
        "low": _("{sign} ends soon").format(sign=sign),
        "last": _("{sign} last moments").format(sign=sign),
        "over": _("{sign} OVERTIME").format(sign=sign),
    }[timing.level]


def _times(model: ViewModel) -> str:
    """Return elapsed and allotted time."""
    timing, phase = model.timing, model.session.phase
    if phase is not None and phase.ends is not None:
        return _("until {time}").format(time=model.clock(phase.ends))
    if timing.allotted is None:
        return _("elapsed, no limit")
    return _("{elapsed} of {allotted}").format(elapsed=clock(timing.elapsed), allotted=clock(timing.allotted))
