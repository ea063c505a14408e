"""A question about how long ago something was; two keys are enough, and a mistyped one does nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from gep_tui.domain.session.naming import LONGEST
from gep_tui.locale import _
from gep_tui.ui.components.key_names import ENTER
from gep_tui.ui.components.number_keys import digit_of, is_letter_key
from gep_tui.ui.components.questions import ANSWERED, ASKING, LEFT, Ask
from gep_tui.ui.components.questions.amount import is_short

Unit = Literal["s", "m"]

SECONDS: dict[str, int] = {"s": 1, "m": 60}


@dataclass
class Ago(Ask):
    """A length of time: two digits in `unit`, or one and Enter; m or s before or after changes the unit.

    The answer is in seconds.
    """

    WRITES: ClassVar[bool] = False

    unit: Unit = "s"

    def hint(self) -> str:
        """Return which keys answer."""
        if self.unit == "m":
            return _("two digits: minutes (or 3 and Enter)   30 seconds: s30   9 seconds: 9s   Esc: leave it")
        return _("two digits: seconds (or 8 and Enter)   3 minutes: 3m   12 minutes: m12   Esc: leave it")

    def in_doubt(self, character: str) -> bool:
        """Also doubt letters that are number keys on a French keyboard."""
        return super().in_doubt(character) or is_letter_key(character)

    def take(self, character: str) -> str:
        """Answer once two digits are typed, or one and its unit."""
        letter, digit = character.lower(), digit_of(character)
        if letter not in SECONDS and digit is None:
            return LEFT
        if letter in SECONDS:
            if self._digits:
                return self._came_to(SECONDS[letter])
            self.typed = letter
        else:
            self.typed += str(digit)
            if len(self._digits) == 2:
                self.tail = (*SECONDS, *ENTER)
                return self.enter()
        return ASKING

    def may_be_pasted(self, text: str) -> bool:
        """Accept a few words with digits among them as an answer."""
        return is_short(text) and any(map(str.isdecimal, text))

    def paste(self, text: str) -> None:
        """Insert the pasted digits, as many as are wanted."""
        self.typed += "".join(filter(str.isdecimal, text[:LONGEST]))[: 2 - len(self._digits)]

    def enter(self) -> str:
        """Answer with what was typed; nothing typed is no answer."""
        unit = self.typed[:1] if self.typed[:1] in SECONDS else self.unit
        if self._digits:
            return self._came_to(SECONDS[unit])
        self.notice = _("Say how long first.")
        return ASKING

    @property
    def _digits(self) -> str:
        return self.typed.lstrip("ms")

    def _came_to(self, unit: int) -> str:
        self.answer = str(int(self._digits) * unit)
        return ANSWERED
