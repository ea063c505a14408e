"""A search in what leaves: which rows have the words, which of them is shown, and how many there are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from gep_tui.domain.stream.text import one_line, unaccented
from gep_tui.locale import _
from gep_tui.ui.components.listing import ListEntry, Listing
from gep_tui.ui.components.scroll import Scroll
from gep_tui.ui.components.searching import holds, marked, terms
from gep_tui.ui.components.wrapped import rows


@dataclass
class PreviewHits:
    """The search; `due` means that the hit with this `number` is still to be brought onto the screen."""

    words: str = ""
    number: int = 0
    due: bool = False
    found: list[int] = field(default_factory=list, repr=False)
    _folded: list[str] = field(default_factory=list, repr=False)
    _of: Sequence[ListEntry] | None = field(default=None, repr=False)
    _sought: tuple[str, ...] = ()

    def begin(self, words: str) -> None:
        """Look for other words, from the beginning."""
        self.words, self.number, self.due = words, 0, True

    def again(self) -> None:
        """Look for the same in what leaves now for another reader, or in another format."""
        self.begin(self.words)

    def step(self, by: int) -> None:
        """Go to the next hit, or to the one before; behind the last one comes the first."""
        if self.found:
            self.number, self.due = (self.number + by) % len(self.found), True

    def bring(self, entries: Sequence[ListEntry], scroll: Scroll, listing: Listing, height: int, cells: int) -> None:
        """Find the words in what leaves now, and bring the hit onto the screen, if that is due."""
        self._look_through(entries)
        if self.due:
            self.due = False
            self._show(scroll, listing, height, cells - listing.margin)

    def _look_through(self, entries: Sequence[ListEntry]) -> None:
        """Find the rows that have every word; nothing is done again for the same rows and words."""
        wanted = terms(self.words)
        if entries is self._of and wanted == self._sought:
            return
        if entries is not self._of:
            self._of, self._folded = entries, [unaccented(each.value.text) for each in entries]
        self._sought = wanted
        self.found = [at for at, text in enumerate(self._folded) if holds(text, wanted)] if wanted else []
        self.number = min(self.number, max(0, len(self.found) - 1))

    def _show(self, scroll: Scroll, listing: Listing, height: int, cells: int) -> None:
        """Bring the row of the hit to the top, marked at the edge."""
        scroll.at = self.found[self.number] if self.found else -1
        if self.found:
            scroll.top, scroll.skip = scroll.at, self._row(listing.entries[scroll.at], cells)
            scroll.settle(listing, height)

    def _row(self, entry: ListEntry, cells: int) -> int:
        """Return in which of its rows a long line has the first word."""
        broken = (marked(row, "", self._sought) for row in rows(entry.value.text, max(1, cells)))
        return next((at for at, pieces in enumerate(broken) if any(style for _text, style in pieces)), 0)

    def counted(self) -> str:
        """Return which of how many hits is shown in a few signs, "" if nothing is searched."""
        return f"{self.number + 1}/{len(self.found)}" if self.found else "0" if terms(self.words) else ""

    def told(self) -> str:
        """Return which of how many hits is shown."""
        words = one_line(self.words)
        if not self.found:
            return _("“{words}” is not here.").format(words=words)
        return _("{counted} “{words}”").format(counted=self.counted(), words=words)
