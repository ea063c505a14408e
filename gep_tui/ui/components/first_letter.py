"""A letter that is a command waits a moment where prose may be typed: another letter makes both a word."""

from __future__ import annotations

from typing import NamedTuple

from gep_tui.ui.components.number_keys import NUMBER_KEYS

#: Seconds that a letter waits for the next one, as on the live screen.
WORD = 0.15

#: What follows the first letter of a word beside letters: "a dit", "d’abord", "a-t-il".
_INSIDE = frozenset(" '’-")


class FirstLetter(NamedTuple):
    """A letter that waits, and until when."""

    key: str
    character: str
    until: float

    def begins_word(self, character: str | None, now: float) -> bool:
        """Tell whether it makes a word with what is typed now; the same letter again is the same command again."""
        if character is None or now >= self.until or character == self.character:
            return False
        return character.isalpha() or character in _INSIDE


def may_wait(key: str, character: str | None) -> bool:
    """Tell whether a key is a letter, and no number of a French keyboard: é, è, ç, à."""
    return character is not None and character.isalpha() and len(key) == 1 and key not in NUMBER_KEYS
