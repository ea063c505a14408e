"""The open screens, this one first; `hand_over` asks who keeps the queue of hands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import ClassVar

from gep_tui.locale import _
from gep_tui.ui.components.lines import Line, first_and_count
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.dock_keys import PanelName
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.ui.desk.views.screens import screen_lines, screens_title


class ScreensDock:
    """The screens open, this one first; `hand_over` asks who keeps the queue of hands."""

    panel: ClassVar[PanelName] = ""

    def __init__(self, desk: Desk, hand_over: Callable[[Desk], Flow]) -> None:
        self._desk, self._hand_over = desk, hand_over

    def title(self, model: ViewModel) -> str:
        """Return how many screens are open."""
        return screens_title(self._desk.screens)

    def lines(self, model: ViewModel, now: datetime, cells: int, rows: int) -> list[Line]:
        """Return a row for each screen, as far as there is room."""
        return first_and_count(screen_lines(model, self._desk.screens, cells), cells, rows)

    def keys(self) -> Sequence[tuple[str, str]]:
        """Return what the keys do here."""
        queue = (("q", _("hand over the queue")),) if self._desk.live.seat_is_here else ()
        return (*queue, (_("Esc"), _("close")))

    def press(self, desk: Desk, key: str) -> bool:
        """Hand over the queue, or leave."""
        if key == "q" and desk.live.seat_is_here:
            desk.start(self._hand_over(desk))
        elif key == "escape":
            desk.undock()
        else:
            return False
        return True
