"""Keep the words of answers that stand nowhere else yet: of the open question, and of those answered before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from gep_tui.locale import _
from gep_tui.ui.components.kept_words import KeptWords
from gep_tui.ui.components.questions import Ask, Confirm, chosen, written


@dataclass
class AnswersSoFar:
    """`left` are words of a question that was left, until the note line takes them.

    On a screen without a note line they are `kept` instead, until the same question is asked again.
    """

    left: str = ""
    kept: KeptWords | None = None
    _answered: list[Ask] = field(default_factory=list)

    def words(self, asking: Ask | None) -> str:
        """Return all words, including those typed in the open question."""
        return self._with(self._asked(asking))

    def ask(self, asking: Ask) -> None:
        """Let a question open with the words that were kept of it; one asked again because of its answer has them."""
        if self.kept is not None and not any(each is asking for each in self._answered):
            self.kept.bring_back(asking)

    def leave(self, asking: Ask | None) -> bool:
        """Leave all words for the note line; tell whether they are kept for the same question instead."""
        kept = self._put(self._asked(asking))
        self._answered.clear()
        return kept

    def forget(self) -> None:
        """Forget the answers, since what was done with them is in the record."""
        if self.kept is not None:
            self.kept.forget(self._answered)
        self._answered.clear()

    def remember(self, asking: Ask, by_esc: bool, done: bool) -> None:
        """Keep the words of an answer; Esc leaves an optional question alone, a no leaves all answers on purpose.

        A no to a question of the words themselves keeps them.
        """
        if done and by_esc:
            self._put([asking])
        elif done or by_esc or (isinstance(asking, Confirm) and asking.of_words):
            self._answered.append(asking)
        else:
            self.forget()

    def _asked(self, asking: Ask | None) -> list[Ask]:
        return [*self._answered, *([asking] if asking is not None else [])]

    def _with(self, asked: Sequence[Ask]) -> str:
        return "\n".join(filter(None, (self.left, _in_words(asked))))

    def _put(self, asked: Sequence[Ask]) -> bool:
        """Put words where they wait; tell whether they are kept for the same question."""
        if self.kept is not None:
            return self.kept.keep(asked)
        self.left = self._with(asked)
        return False


def words_kept() -> str:
    """Return what to say where words are kept for the same question."""
    return _("What you typed is kept: it comes back when this is asked again.")


def _in_words(asked: Sequence[Ask]) -> str:
    """Return answers as one text, with what was chosen beside the words; "" if none of them was written."""
    if not any(map(written, asked)):
        return ""
    return ", ".join(filter(None, (written(each) or chosen(each) for each in asked)))
