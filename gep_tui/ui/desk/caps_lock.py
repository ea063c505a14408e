"""Suspect Caps Lock if several commands with a capital come in a row."""

from __future__ import annotations

#: Seconds within which one capital after another is a hint.
IN_A_ROW = 10.0


class CapsLockHint:
    """Counts commands with a capital; times are real seconds."""

    def __init__(self) -> None:
        self._count = 0
        self._last = float("-inf")

    @property
    def is_suspected(self) -> bool:
        """Whether two or more came in a row."""
        return self._count > 1

    def note(self, is_capital: bool, now: float) -> None:
        """Count a command; a small letter, or a pause, ends the row."""
        in_a_row = self._count if now - self._last < IN_A_ROW else 0
        self._count, self._last = (in_a_row + 1 if is_capital else 0), now

    def forget(self) -> None:
        """Start counting again, because something else was typed."""
        self._count = 0
