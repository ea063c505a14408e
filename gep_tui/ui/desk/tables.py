"""The tables of groups in the dock: every name, scrolled if there are many. Groups can be drawn again only here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import ClassVar

from gep_tui.ui.components.lines import Line, cut_out
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.dock_keys import TABLES, PanelName, shown
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.ui.desk.views.tables import table_lines, tables_title

#: How many rows a key scrolls; a page key scrolls what is visible.
STEPS = {"up": -1, "down": 1}
PAGES = {"pageup": -1, "pagedown": 1}


class TablesDock:
    """The tables of the current phase."""

    panel: ClassVar[PanelName] = "tables"

    def __init__(self, again: Callable[[Desk], Flow]) -> None:
        """Start at the first table; `again` draws new groups."""
        self._again = again
        self._first, self._rows, self._all = 0, 1, 0

    def title(self, model: ViewModel) -> str:
        """Return how many tables there are."""
        return tables_title(model, model.session.phase)

    def lines(self, model: ViewModel, now: datetime, cells: int, rows: int) -> list[Line]:
        """Return the visible tables."""
        phase = model.session.phase
        shown = table_lines(model, phase, cells) if phase is not None else []
        self._rows, self._all = max(1, rows), len(shown)
        self._first = max(0, min(self._first, self._all - self._rows))
        return cut_out(shown, self._first, cells, rows)

    def keys(self) -> Sequence[tuple[str, str]]:
        """Return what the keys do here."""
        return shown(TABLES)

    def press(self, desk: Desk, key: str) -> bool:
        """Scroll, draw again, leave."""
        if key in STEPS:
            self._first = max(0, self._first + STEPS[key])
        elif key in PAGES:
            self._first = max(0, self._first + PAGES[key] * max(1, self._rows - 1))
        elif key == "o":
            desk.start(self._again(desk))
        elif key == "escape":
            desk.undock()
        else:
            return False
        return True
