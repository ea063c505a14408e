"""Recognise a sentence that is typed where keys are commands, so that none of its letters acts."""

from __future__ import annotations

from gep_tui.domain.stream.text import is_text
from gep_tui.locale import _
from gep_tui.ui.components.key_names import ENTER

#: Seconds after a key without meaning, and after each one that follows, in which the next belongs to the same sentence.
GAP = 0.7

#: The most characters of the sentence that are shown.
TYPED = 40


def pasted_nowhere() -> str:
    """Return what to say of a paste where nothing is typed."""
    return _("Keys are commands here: what you pasted did nothing.")


class ProseGuard:
    """Begins with a key that means nothing on its screen, or with two letters of a word; `text` is all of it so far."""

    def __init__(self) -> None:
        self.text = ""
        self._until = float("-inf")

    @property
    def shown(self) -> str:
        """The end of what was typed."""
        return self.text[-TYPED:]

    def begin(self, text: str, now: float) -> None:
        """Take what was typed for the beginning of a sentence."""
        self.text, self._until = text, now + GAP

    def is_on(self, now: float) -> bool:
        """Tell whether a sentence is being typed."""
        return now < self._until

    def takes(self, key: str, character: str | None, now: float) -> bool:
        """Use up a key that goes on with the sentence, corrects or ends it; any other key has its own meaning."""
        if not self.is_on(now):
            return False
        if character is not None and is_text(character):
            self.begin(self.text + character, now)
            return True
        if key == "backspace":
            self._until = now + GAP
            return True
        self._until = float("-inf")
        return key in ENTER
