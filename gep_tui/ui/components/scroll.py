"""The position in a list: the selected entry, and the visible part."""

from __future__ import annotations

from dataclasses import dataclass

from gep_tui.ui.components.lines import Line
from gep_tui.ui.components.listing import Listing


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
        self.settle(listing, rows)
        if self.at >= 0:
            self._reveal(listing, rows)

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
        self.top, self.skip = (0, 0)
        if step > 0:
            self.rest_on(listing, rows, len(listing) - 1)

    def wheel(self, listing: Listing, rows: int, by: int) -> None:
        """Scroll by rows; the selection stays visible."""
        self._walk(listing, rows, by)
        self._follow(listing, rows, 1 if by > 0 else -1)

    def rest_on(self, listing: Listing, rows: int, index: int) -> None:
        """Make an entry the last visible one."""
        self.top, self.skip = self._back(listing, index + 1, 0, rows)

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

    def _walk(self, listing: Listing, rows: int, by: int) -> None:
        """Scroll by rows, but not past the end."""
        if by < 0:
            self.top, self.skip = self._back(listing, self.top, self.skip, -by)
            return
        self.skip += by
        while self.top < len(listing) - 1 and self.skip >= listing.height(self.top):
            self.skip -= listing.height(self.top)
            self.top += 1
        self.settle(listing, rows)

    def settle(self, listing: Listing, rows: int) -> None:
        """Adjust to a rebuilt list: no empty rows below the last entry while there are entries above."""
        if self.top >= len(listing):
            self.top, self.skip = max(0, len(listing) - 1), 0
        if len(self.shown(listing, rows)) < rows:
            self.rest_on(listing, rows, len(listing) - 1)

    def _follow(self, listing: Listing, rows: int, step: int) -> None:
        """Keep the selection visible, else select the first visible entry, or the last."""
        seen = list(dict.fromkeys(index for index, _ in self.shown(listing, rows)))
        if self.at not in seen:
            stops = [index for index in seen if not listing.entries[index].head]
            self.at = stops[0 if step > 0 else -1] if stops else self.at
