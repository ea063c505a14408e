"""What the room's screen shows at one moment, as the lines of its parts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from gep_tui.ui.components.lines import EMPTY, Line

Lines = tuple[Line, ...]


@dataclass(frozen=True)
class Picture:
    """The lines above the clock, the clock in large digits, the lines below it, and the last line of the screen."""

    above: Lines = ()
    clock: Lines = ()
    below: Lines = ()
    foot: Line = EMPTY


@dataclass(frozen=True)
class Wishes:
    """What the keys of this screen have chosen, and what is known of the session besides its record.

    The digits are `steps` sizes larger than usual; `help` and `notice` are shown, the notice in the last line. The
    session's files may be `gone`. The facilitator's screen may be `left`, or silent since `silent`. `fault` is why the
    gong is not heard.
    """

    steps: int = 0
    help: bool = False
    notice: bool = False
    gone: bool = False
    left: bool = False
    silent: datetime | None = None
    fault: str = ""
