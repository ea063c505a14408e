"""A question that is answered by typing one whole word: for what cannot be undone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from gep_tui.locale import _
from gep_tui.ui.components.questions.ask import ANSWERED, ASKING, Ask
from gep_tui.words.purging import is_the_word, the_word


@dataclass
class TypedWord(Ask):
    """Typing anything else does nothing; Esc leaves it."""

    WRITES: ClassVar[bool] = False

    def hint(self) -> str:
        """Return what is to be typed."""
        return _("“{word}”, then Enter: do it   Esc: leave it").format(word=the_word())

    def enter(self) -> str:
        """Answer only if the word is there."""
        if is_the_word(self.typed):
            self.answer = the_word()
            return ANSWERED
        self.notice = _("That is not the word: nothing is done yet.")
        return ASKING
