"""A list of entries of any height that draws only what is visible, so its cost does not grow with its length."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from gep_tui.ui.components.lines import Line, Style, line

#: How many drawn entries are cached.
KEPT = 400


class ListEntry(NamedTuple):
    """An entry of a list and the key that selects it; a heading (`head`) is skipped.

    `since` and `until` are the part of a long text that this entry shows; parts of one text share a key.
    """

    key: str
    value: Any = None
    head: bool = False
    since: int = 0
    until: int | None = None


#: Draws an entry in this many cells, with at least one line.
Draw = Callable[[ListEntry, int], Sequence[Line]]


class Listing:
    """The entries, drawn in `cells`; each row begins with a margin that marks the selected entry."""

    def __init__(self, entries: Sequence[ListEntry], draw: Draw, cells: int) -> None:
        self.entries = entries
        self.margin = 2 if cells >= 40 else 1
        self._draw = draw
        self._cells = max(1, cells - self.margin)
        self._drawn: dict[int, Sequence[Line]] = {}
        self._places: dict[str, int] | None = None

    def __len__(self) -> int:
        """Return the number of entries."""
        return len(self.entries)

    def height(self, index: int) -> int:
        """Return the height of an entry in rows."""
        return len(self._lines(index))

    def row(self, index: int, number: int, chosen: bool) -> Line:
        """Return one row of an entry with its margin."""
        sign = "" if not chosen else "▸" if number == 0 else "│"
        style: Style = "accent" if chosen else ""
        return line((sign.ljust(self.margin), style), *self._lines(index)[number])

    def place(self, key: str) -> int:
        """Return the index of the first entry with this key, -1 if there is none."""
        if self._places is None:
            self._places = {}
            for index, entry in enumerate(self.entries):
                if not entry.head:
                    self._places.setdefault(entry.key, index)
        return self._places.get(key, -1)

    def stop(self, index: int, step: int) -> int:
        """Return the first selectable entry from `index` on, in steps of `step`, -1 if there is none."""
        while 0 <= index < len(self.entries):
            if not self.entries[index].head:
                return index
            index += step
        return -1

    def _lines(self, index: int) -> Sequence[Line]:
        found = self._drawn.get(index)
        if found is None:
            if len(self._drawn) >= KEPT:
                self._drawn.clear()
            found = self._drawn[index] = self._draw(self.entries[index], self._cells) or (line(""),)
        return found
