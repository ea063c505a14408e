"""A list of entries of any height that draws only what is visible, so its cost does not grow with its length."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from gep_tui.ui.components.lines import Line, Style, line

#: How many drawn entries are cached.
KEPT = 400


class ListEntry(NamedTuple):
    """An entry of a list and the key that selects it; a heading (`head`) is skipped.

    `since` and `until` delimit the part of a long text that this entry shows; the parts of one text share a key.
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


@dataclass
class Scroll:
    """The selected entry, and the entry and row at the top of the view."""

    at: int = -1
    top: int = 0
    skip: int = 0

    def shown(self, listing: Listing, rows: int) -> list[tuple[int, int]]:
        """Return the entry and row of each visible row."""
        found: list[tuple[int, int]] = []
        index, number = self.top, self.skip
        while index < len(listing) and len(found) < rows:
            last = min(listing.height(index), number + rows - len(found))
            found.extend((index, each) for each in range(number, last))
            index, number = index + 1, 0
        return found

    def lines(self, listing: Listing, rows: int) -> list[Line]:
        """Return the visible rows."""
        return [listing.row(index, number, index == self.at) for index, number in self.shown(listing, rows)]

    def choose(self, listing: Listing, rows: int, index: int) -> None:
        """Select an entry and scroll to it and the headings above it; a heading selects the entry after it."""
        index = max(0, min(index, len(listing) - 1))
        below = listing.stop(index, 1)
        self.at = below if below >= 0 else listing.stop(index, -1)
        self._keep_inside(listing, rows)
        if self.at >= 0:
            self._reveal(listing, rows)

    def settle(self, listing: Listing, rows: int) -> None:
        """Adjust to a rebuilt list: what is visible stays, but the view never passes the end."""
        self._keep_inside(listing, rows)

    def step(self, listing: Listing, rows: int, step: int) -> None:
        """Select the next entry (1) or the previous one (-1); scroll row by row through one taller than the view."""
        shown = self.shown(listing, rows)
        seen = [number for index, number in shown if index == self.at]
        edge = listing.height(self.at) - 1 if step > 0 and self.at >= 0 else 0
        coming = listing.stop(self.at + step, step)
        if (seen and edge not in seen) or coming < 0:
            self.wheel(listing, rows, step)
        else:
            self.at = coming
            self._reveal(listing, rows, from_below=step < 0)

    def page(self, listing: Listing, rows: int, step: int) -> None:
        """Scroll a page down or up."""
        before = (self.top, self.skip)
        self._walk(listing, rows, step * max(1, rows - 1))
        if (self.top, self.skip) == before:
            self.end(listing, rows, step)
        else:
            self._follow(listing, rows, step)

    def end(self, listing: Listing, rows: int, step: int) -> None:
        """Select the last entry (1) or the first (-1)."""
        self.at = listing.stop(len(listing) - 1 if step > 0 else 0, -step)
        self.top, self.skip = self._last_top(listing, rows) if step > 0 else (0, 0)

    def wheel(self, listing: Listing, rows: int, by: int) -> None:
        """Scroll by rows; the selection stays visible."""
        self._walk(listing, rows, by)
        self._follow(listing, rows, 1 if by > 0 else -1)

    def pick(self, listing: Listing, rows: int, row: int) -> None:
        """Select the entry at a row of the view."""
        shown = self.shown(listing, rows)
        if 0 <= row < len(shown) and not listing.entries[shown[row][0]].head:
            self.at = shown[row][0]

    def _reveal(self, listing: Listing, rows: int, from_below: bool = False) -> None:
        """Scroll to the selected entry: all of it, or its beginning (its end, when coming from below)."""
        height = listing.height(self.at)
        first = self.at
        while first > 0 and listing.entries[first - 1].head:
            first -= 1
        lead = sum(listing.height(index) for index in range(first, self.at))
        if lead + height > rows:
            first = self.at
        if height > rows:
            self.top, self.skip = (self.at, height - rows) if from_below else (self.at, 0)
        elif (first, 0) < (self.top, self.skip):
            self.top, self.skip = first, 0
        elif not self._ends_in_sight(listing, rows):
            self.top, self.skip = self._back(listing, self.at, height, rows)

    def _ends_in_sight(self, listing: Listing, rows: int) -> bool:
        left = rows + self.skip
        for index in range(self.top, self.at + 1):
            left -= listing.height(index)
            if left < 0:
                return False
        return True

    def _back(self, listing: Listing, index: int, row: int, rows: int) -> tuple[int, int]:
        """Return the place `rows` rows above row `row` of an entry, or the beginning."""
        left = rows - row
        while left > 0 and index > 0:
            index -= 1
            left -= listing.height(index)
        return index, max(0, -left)

    def _last_top(self, listing: Listing, rows: int) -> tuple[int, int]:
        return self._back(listing, len(listing), 0, rows)

    def _walk(self, listing: Listing, rows: int, by: int) -> None:
        """Scroll by rows, but not past the end."""
        if by < 0:
            self.top, self.skip = self._back(listing, self.top, self.skip, -by)
            return
        self.skip += by
        while self.top < len(listing) - 1 and self.skip >= listing.height(self.top):
            self.skip -= listing.height(self.top)
            self.top += 1
        self._keep_inside(listing, rows)

    def _keep_inside(self, listing: Listing, rows: int) -> None:
        """Leave no empty rows below the last entry while there are entries above."""
        if self.top >= len(listing):
            self.top, self.skip = max(0, len(listing) - 1), 0
        if len(self.shown(listing, rows)) < rows:
            self.top, self.skip = self._last_top(listing, rows)

    def _follow(self, listing: Listing, rows: int, step: int) -> None:
        """Keep the selection visible, else select the first visible entry, or the last."""
        seen = list(dict.fromkeys(index for index, _ in self.shown(listing, rows)))
        if self.at not in seen:
            stops = [index for index in seen if not listing.entries[index].head]
            self.at = stops[0 if step > 0 else -1] if stops else self.at
