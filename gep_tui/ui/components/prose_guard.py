"""Recognise a sentence that is typed where keys are commands, so that none of its letters acts."""

from __future__ import annotations

from gep_tui.domain.stream.text import is_text
from gep_tui.ui.components.first_letter import FirstLetter
from gep_tui.ui.components.key_names import ENTER

#: Seconds after a key without meaning, and after each one that follows, in which the next belongs to the same sentence.
GAP = 0.7


class ProseGuard:
    """Begins with a key that means nothing on its screen, or with the letter `held`; `text` is what was typed since."""

    def __init__(self) -> None:
        self.text = ""
        self.held: FirstLetter | None = None
        self._until = float("-inf")

    def begin(self, character: str, now: float) -> None:
        """Take a key without meaning for the first of a sentence."""
        self.text, self._until = character, now + GAP

    def release(self, character: str | None, now: float) -> FirstLetter | None:
        """Return the letter that waits, if it makes no word with what is typed now: it is to act first."""
        letter = self.held
        if letter is None or letter.begins_word(character, now):
            return None
        self.held = None
        return letter

    def is_on(self, now: float) -> bool:
        """Tell whether a sentence is being typed, or may be."""
        return self.held is not None or now < self._until

    def takes(self, key: str, character: str | None, now: float) -> bool:
        """Use up a key that goes on with the sentence, corrects or ends it; any other key has its own meaning."""
        if not self.is_on(now):
            return False
        letter, self.held = self.held, None
        if letter is not None:
            self.text = letter.character
        if character is not None and is_text(character):
            self.begin(self.text + character, now)
            return True
        if key == "backspace":
            self._until = now + GAP
            return True
        self._until = float("-inf")
        return key in ENTER
