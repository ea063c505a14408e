"""Questions that wait: a number answers, every other key goes on to mean what it means."""

from __future__ import annotations

from gep_tui.ui.actions import NUMBER_KEYS
from gep_tui.ui.desk.asking import ANSWERED, Choose


class Waiting(Choose):
    """One of several by its number, while nothing is being typed, or after Esc."""

    @property
    def waits(self) -> bool:
        """Whatever else is done meanwhile."""
        return True

    def answers(self, key: str) -> bool:
        """Tell whether `key` is the number of an option."""
        return 1 <= NUMBER_KEYS.get(key, 0) <= len(self.options)

    def feed(self, key: str, character: str | None) -> str:
        """Take the number of an option."""
        self.answer = self.options[NUMBER_KEYS[key] - 1][0]
        return ANSWERED
