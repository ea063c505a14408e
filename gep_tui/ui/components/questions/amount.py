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

_DIGITS = "0123456789"


def is_short(text: str) -> bool:
    """Tell whether a paste is one line of a few words."""
    return len(text) <= LONGEST and "\n" not in text.strip()


@dataclass
class Amount(Ask):
    """A whole number of at most `digits` digits; Enter alone takes `default`.

    Where there is a `highest`, a number that no digit can continue answers at once, and a letter is no part of it.
    Behind a digit its `unit` may be typed, in full or in part: “5 min”. “minutes” is the same in both languages.
    """

    WRITES: ClassVar[bool] = False

    default: int = 10
    digits: int = 2
    highest: int | None = None
    unit: str = ""

    def hint(self) -> str:
        """Return which keys answer."""
        if self.highest is None:
            return _("two digits, or Enter for {default}").format(default=self.default)
        return _("a number up to {highest}, or Enter for {default}").format(highest=self.highest, default=self.default)

    def take(self, character: str) -> str:
        """Answer once all digits are typed."""
        if self._goes_on_with_unit(character):
            self.typed += character
            return ASKING
        digit = digit_of(character)
        if digit is None or not (self.typed or "0").isdecimal():
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

    def _goes_on_with_unit(self, character: str) -> bool:
        """Tell whether `character` goes on with the unit behind the digits."""
        behind = (self.typed + character).lstrip(_DIGITS)
        return bool(self.unit and self.typed and behind) and self.unit.startswith(behind.lstrip(" "))

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
        number = self.typed.rstrip(f" {self.unit}")
        self.answer = number or str(self.default)
        return ANSWERED
