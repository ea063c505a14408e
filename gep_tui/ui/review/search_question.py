"""Ask for words to find: in the list of the review, or in what leaves."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from gep_tui.locale import _
from gep_tui.ui.components.questions import ASKING, Ask
from gep_tui.ui.review.preview_hits import PreviewHits

#: How many hits each key moves in what leaves.
MOVES = {"down": 1, "tab": 1, "up": -1, "shift+tab": -1}


@dataclass
class Search(Ask):
    """A search whose results are shown while typing; Tab leads on `everywhere`, to all sessions."""

    WRITES: ClassVar[bool] = False

    everywhere: bool = False

    def hint(self) -> str:
        """Return which keys answer."""
        return _("Enter: keep this   Tab: in all sessions   Esc: show everything   (case and accents do not matter)")

    def feed(self, key: str, character: str | None) -> str:
        """Handle a key as every question does; Tab answers too."""
        self.everywhere = key == "tab"
        return self.enter() if self.everywhere else super().feed(key, character)

    def paste(self, text: str) -> None:
        """Take the beginning of a paste; nobody searches for a page."""
        super().paste(text[:200])


@dataclass
class PreviewSearch(Search):
    """A search in what leaves: arrows and Tab go from hit to hit while one types."""

    hits: PreviewHits = field(default_factory=PreviewHits, kw_only=True)

    def hint(self) -> str:
        """Return which hit is shown, and which keys answer."""
        keys = _("↓ Tab: next   ↑ Shift+Tab: before   Enter: keep this   Esc: leave the search")
        return f"{self.hits.told()}   {keys}" if self.typed else keys

    def brief(self) -> tuple[str, list[str]]:
        """Return the same in few words."""
        told = [self.hits.told()] if self.typed else []
        return self.question, [*told, _("↓ next"), _("Esc leaves")]

    def feed(self, key: str, character: str | None) -> str:
        """Go to another hit, or handle a key as every question does."""
        if key in MOVES:
            self.notice, self.selected = "", False
            self.hits.step(MOVES[key])
            return ASKING
        return Ask.feed(self, key, character)
