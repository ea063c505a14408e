"""What may be docked between the clock and the note line: it takes keys, and the session goes on around it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from gep_tui.ui.components.lines import Line
from gep_tui.ui.desk.view_model import ViewModel

if TYPE_CHECKING:
    from gep_tui.ui.desk.desk import Desk


class Docked(Protocol):
    """A panel in the dock."""

    def title(self, model: ViewModel) -> str:
        """Return what stands on its upper edge."""

    def lines(self, model: ViewModel, now: datetime, cells: int, rows: int) -> list[Line]:
        """Return what it shows at `now`, in so many cells and rows."""

    def keys(self) -> Sequence[tuple[str, str]]:
        """Return its keys as they are printed on the keyboard, and what each does, the most needed first."""

    def press(self, desk: Desk, key: str) -> bool:
        """Do what a key means here; tell whether it means anything."""
