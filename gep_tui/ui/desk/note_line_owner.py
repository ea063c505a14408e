"""What the note line reports to."""

from __future__ import annotations

from typing import Protocol


class NoteLineOwner(Protocol):
    """Is told, at once and in order, what the keys on the line mean."""

    def takes_all(self) -> bool:
        """Whether the owner takes every key now, as a command or an answer."""

    def takes(self, key: str) -> bool:
        """Whether the owner takes this key even while the user types."""

    def key(self, key: str, character: str | None) -> None:
        """Handle a key; `alt+x` is Esc and x pressed together."""

    def pasted(self, text: str) -> bool:
        """Handle a paste while the owner takes every key; return False to leave it to the line."""

    def say(self, words: str) -> None:
        """Show a sentence about the line, or about a key that means nothing on it."""

    def may_delete(self) -> bool:
        """Tell whether a key may delete text now; if not, the owner says why."""

    def writes(self, typing: bool = True) -> None:
        """Text goes onto the line, or the cursor moves in it, which deselects anything selected elsewhere."""

    def begun(self) -> None:
        """The first character of a note is on the line."""

    def prefix(self, character: str, back: bool) -> None:
        """A punctuation key came first on an empty line; with `back`, it was meant as itself."""

    def emptied(self) -> None:
        """Editing keys have emptied the line."""

    def entered(self, text: str, typed: bool) -> None:
        """Enter was pressed on `text`; `typed` tells whether its first character was a key rather than a paste."""
