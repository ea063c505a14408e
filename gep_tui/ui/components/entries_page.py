"""A page of the screen: a list of entries with a current one. Each kind of page says what is on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from gep_tui.locale import _
from gep_tui.ui.components.actions import Action
from gep_tui.ui.components.lines import Line
from gep_tui.ui.components.listing import ListEntry, Listing
from gep_tui.ui.components.scroll import Scroll
from gep_tui.ui.components.sentences import Sentence, draw_sentence

#: Keys that move in the list, and how far: rows, pages or to an end.
_STEPS = {"up": -1, "down": 1}
_PAGES = {"pageup": -1, "pagedown": 1}
_ENDS = {"home": -1, "end": 1}


@dataclass
class EntriesPage:
    """What is common to all pages: the selection, which stays on its entry when the list changes."""

    scroll: Scroll = field(default_factory=Scroll)
    listing: Listing = field(default_factory=lambda: Listing((), draw_sentence, 80))
    rows: int = 1
    selected: str = ""

    def title(self) -> str:
        """Return what the page is about."""
        raise NotImplementedError

    def entries(self) -> list[ListEntry]:
        """Return what is on it."""
        raise NotImplementedError

    def draw(self, entry: ListEntry, cells: int) -> Sequence[Line]:
        """Return the rows of an entry."""
        return draw_sentence(entry, cells)

    def actions(self) -> tuple[Action, ...]:
        """Return what can be done here, the most wanted first."""
        raise NotImplementedError

    def lines(self, cells: int, rows: int, hidden: bool) -> list[Line]:
        """Return the visible rows; if they are hidden from onlookers, a remark instead."""
        entries = self.entries()
        if hidden:
            entries = [ListEntry("hidden", Sentence(_("Hidden (z shows it).")))]
        self.rows, self.listing = rows, Listing(entries, self._draw, cells)
        place = self.listing.place(self.selected) if self.selected else -1
        if place >= 0 and place == self.scroll.at:
            self.scroll.settle(self.listing, rows)
        else:
            self.scroll.choose(self.listing, rows, place if place >= 0 else max(0, self.scroll.at))
        if not hidden:
            self._note()
        return self.scroll.lines(self.listing, rows)

    def leave_search(self) -> bool:
        """Show everything again, if a search hides something; tell whether it did."""
        return False

    def travel(self, key: str) -> bool:
        """Move in the list; tell whether the key does that."""
        if key in _STEPS:
            self.scroll.step(self.listing, self.rows, _STEPS[key])
        elif key in _PAGES:
            self.scroll.page(self.listing, self.rows, _PAGES[key])
        elif key in _ENDS:
            self.scroll.end(self.listing, self.rows, _ENDS[key])
        else:
            return False
        self._note()
        return True

    def wheel(self, by: int) -> None:
        """Scroll by rows."""
        self.scroll.wheel(self.listing, self.rows, by)
        self._note()

    def pick(self, row: int) -> None:
        """Select what is at a row."""
        self.scroll.pick(self.listing, self.rows, row)
        self._note()

    def select(self, key: str) -> None:
        """Select the entry with this key, once it is shown."""
        self.selected = key

    def value(self) -> object:
        """Return the value of the selected entry."""
        at = self.scroll.at
        return self.listing.entries[at].value if 0 <= at < len(self.listing) else None

    def _note(self) -> None:
        at = self.scroll.at
        self.selected = self.listing.entries[at].key if 0 <= at < len(self.listing) else ""

    def _draw(self, entry: ListEntry, cells: int) -> Sequence[Line]:
        return (draw_sentence if isinstance(entry.value, Sentence) else self.draw)(entry, cells)
