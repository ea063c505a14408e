"""A message that needs more rows than a small window has: it is read on, row by row or page by page."""

from __future__ import annotations

from dataclasses import dataclass

from gep_tui.ui.components.wrapped import rows

#: Cells at the end of a row for the sign that there is more.
_SIGN = 2

#: Which way each key reads on.
_KEYS = {"down": 1, "pagedown": 1, "space": 1, "up": -1, "pageup": -1}


@dataclass
class LongMessage:
    """The rows of a message, and the first one shown; where all of it is shown no key is taken."""

    words: str = ""
    first: int = 0
    count: int = 0
    room: int = 0

    def lines(self, words: str, cells: int, room: int) -> list[str]:
        """Return the rows shown of a message in at most `room` rows; signs say that it goes on."""
        whole = rows(words, cells)
        if len(whole) > room:
            whole = rows(words, max(1, cells - _SIGN))
        first = self.first if words == self.words else 0
        self.words, self.count, self.room = words, len(whole), room
        self.first = max(0, min(first, len(whole) - room))
        shown = whole[self.first : self.first + room]
        if self.first + room < len(whole):
            shown[-1] = f"{shown[-1]} ↓"
        elif self.first:
            shown[0] = f"{shown[0]} ↑"
        return shown

    def forget(self) -> None:
        """Take no keys any more: nothing is told."""
        self.words, self.first, self.count = "", 0, 0

    def scroll(self, key: str) -> bool:
        """Read on by a key; tell whether it did, so that at the end of the message it does what it does elsewhere."""
        by = _KEYS.get(key, 0) * self.room
        first = max(0, min(self.first + by, self.count - self.room))
        moved = bool(by) and first != self.first
        self.first = first if moved else self.first
        return moved
