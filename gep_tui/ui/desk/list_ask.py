"""A question that is answered from a list in the dock, beside the running clock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from gep_tui.ui.components.questions import Ask
from gep_tui.ui.components.spots import Spot
from gep_tui.ui.desk.desk import Desk


@dataclass
class ListAsk(Ask):
    """Narrows its list while one types; the screens draw it, whatever it lists."""

    WRITES: ClassVar[bool] = False

    def heading(self) -> str:
        """Return the title of the list."""
        return ""

    def most_rows(self) -> int:
        """Return how many rows it would fill."""
        return 0

    def listed(self, keys: Mapping[str, str], cells: int, rows: int) -> list[Spot]:
        """Return the rows that fit, each with its id; `keys` are those in force, by action."""
        return []

    def bar(self) -> Sequence[tuple[str, str]]:
        """Return the keys that answer, as printed on the keyboard, and what each does."""
        return ()

    def pick(self, id: str) -> None:
        """Make the row with this id the current one."""


def take_clicked(desk: Desk, id: str) -> None:
    """Answer a question from a list with the row that was clicked, "" for none."""
    if id and isinstance(desk.asking, ListAsk):
        desk.asking.pick(id)
        desk.feed("enter", None)
