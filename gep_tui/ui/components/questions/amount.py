"""A question answered with a whole number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from gep_tui.domain.session import naming
from gep_tui.locale import _
from gep_tui.ui.components.key_names import ENTER
from gep_tui.ui.components.number_keys import digit_of, is_letter_key
from gep_tui.ui.components.questions.ask import ANSWERED, ASKING, LEFT, Ask

#: The longest paste, in characters, in which a number is looked for.
LONGEST = 40


def is_short(text: str) -> bool:
    """Tell whether a paste is one line of a few words."""
    return len(text) <= LONGEST and "\n" not in text.strip()


@dataclass
class Amount(Ask):
    """A whole number of at most `digits` digits; Enter alone takes `default`.

    Where there is a `highest`, a number that no digit can continue answers at once, and a letter is no part of it.
    """

    WRITES: ClassVar[bool] = False

    default: int = 10
    digits: int = 2
    highest: int | None = None

    def hint(self) -> str:
        """Return which keys answer."""
        if self.highest is None:
            return _("two digits, or Enter for {default}").format(default=self.default)
        return _("a number up to {highest}, or Enter for {default}").format(highest=self.highest, default=self.default)

    def take(self, character: str) -> str:
        """Answer once all digits are typed."""
        digit = digit_of(character)
        if digit is None:
            self.typed = self.typed if self.highest is None else ""
            return LEFT
        if self.highest is not None and int(f"{self.typed}{digit}") > self.highest:
            self.notice = _("There is no number above {highest}.").format(highest=self.highest)
            return ASKING
        self.typed += str(digit)
        if self._may_go_on():
            return ASKING
        self.tail = ENTER
        return self.enter()

    def _may_go_on(self) -> bool:
        """Tell whether another digit may follow."""
        if self.highest is None:
            return len(self.typed) < self.digits
        return 0 < int(self.typed) * 10 <= self.highest

    def in_doubt(self, character: str) -> bool:
        """Also doubt letters that are number keys on a French keyboard."""
        return super().in_doubt(character) or is_letter_key(character)

    def may_be_pasted(self, text: str) -> bool:
        """Accept a few words with digits among them as an answer: “for 4 minutes”."""
        return is_short(text) and any(map(str.isdecimal, text))

    def paste(self, text: str) -> None:
        """Insert the pasted digits, as many as are wanted."""
        self.typed = "".join(filter(str.isdecimal, text[: naming.LONGEST]))[: self.digits]

    def enter(self) -> str:
        """Answer with the number, or the default."""
        self.answer = self.typed or str(self.default)
        return ANSWERED
