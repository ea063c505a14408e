"""The time of the phase in the largest digits of the screen."""

from __future__ import annotations

from rich.cells import cell_len

from gep_tui.locale import _
from gep_tui.ui.components import digits
from gep_tui.ui.components.lines import Line, centred, line
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.ui.desk.views.clock_face import LEVELS, clock_words
from gep_tui.ui.room.sizes import PLAIN, DigitSize
from gep_tui.words.durations import clock


def time_shown(model: ViewModel) -> str:
    """Return the time left, or the elapsed time if the phase has no length; "" without a phase."""
    timing = model.timing
    if model.session.phase is None:
        return ""
    return clock(timing.elapsed if timing.left is None else timing.left)


def digit_lines(model: ViewModel, size: DigitSize, cells: int, name: str = "") -> list[Line]:
    """Return the time in digits of this size, centred; as plain text, its level and a `name` beside it."""
    text, (style, sign) = time_shown(model), LEVELS[model.timing.level]
    if size == PLAIN:
        told = f"{text}  {_words(model)}".strip()
        if cell_len(told) > cells and sign and model.timing.state != "paused":
            told = f"{text}  {sign}"
        if name and cell_len(f"{told}  {name}") <= cells:
            told = f"{told}  {name}"
        return [centred(line((told, style)), cells)]
    left = (cells - digits.width(text, size.wide)) // 2
    return [line((" " * left + row, style)) for row in digits.draw(text, size.high, size.wide)]


def level_line(model: ViewModel, cells: int) -> Line:
    """Return the words that go with the digits: nearly over, overtime, paused, no length."""
    style, _sign = LEVELS[model.timing.level]
    return centred(line((_words(model), "low" if model.timing.state == "paused" else style)), cells)


def _words(model: ViewModel) -> str:
    return clock_words(model) or ("" if model.timing.left is not None else _("elapsed, no limit"))
