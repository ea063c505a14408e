"""What the desk needs of a note line, so that it works without a screen too."""

from __future__ import annotations

from typing import Protocol


class InputLine(Protocol):
    """The part of the note line that the desk uses; the cursor is at a position in the displayed text."""

    cursor_position: int

    @property
    def text(self) -> str:
        """What is typed."""

    @property
    def before_cursor(self) -> str:
        """What stands before the cursor."""

    def load(self, text: str, typed: bool = False) -> None:
        """Put text on the line; `typed` tells whether it is read as if its keys were pressed."""

    def take_keys(self, text: str) -> None:
        """Insert text as if its keys were pressed."""

    def empty(self) -> None:
        """Clear the line."""

    @property
    def halves(self) -> tuple[str, str]:
        """The text entered last, before and after the cursor."""
