"""What people still type right after an answer is complete: Enter, a unit, the rest of the word “yes”."""

from __future__ import annotations

import msgspec

from gep_tui.ui.components.questions.ask import Ask

#: Grace period, in real seconds, after the answer and after each letter of its word.
TAIL = 0.5


class AnswerTail(msgspec.Struct):
    """`keys` end it, one by one the letters of `rest` continue it; each only until `until`, in real seconds."""

    keys: tuple[str, ...] = ()
    rest: str = ""
    until: float = 0.0
    _taken: str = ""

    @classmethod
    def of(cls, ask: Ask, now: float) -> AnswerTail:
        """Return what may follow the answer to `ask`, given just now."""
        return cls(ask.tail, ask.rest, now + TAIL)

    def holds(self, key: str, now: float) -> bool:
        """Tell whether a key only completes the answer."""
        return now < self.until and (key in self.keys or (bool(key) and key == self.rest[:1]))

    def take(self, key: str, now: float) -> bool:
        """Use a key up if it only completes the answer; tell whether it does."""
        if not self.holds(key, now):
            return False
        if key == self.rest[:1]:
            self.rest, self._taken, self.until = self.rest[1:], self._taken + key, now + TAIL
        else:
            self.forget()
        return True

    def ends_or_takes(self, key: str, now: float) -> bool:
        """Use a key up like `take`; any other key ends it."""
        if self.take(key, now):
            return True
        self.forget()
        return False

    def forget(self, begun: str = "") -> str:
        """End it; return the letters taken of a word that another key broke off: they began another word.

        With what was `begun` before the answer, a whole word was none either: "enough" after "e" and "no".
        """
        broken = begun + self._taken if self._taken and (self.rest or begun) else ""
        self.keys, self.rest, self._taken = (), "", ""
        return broken
