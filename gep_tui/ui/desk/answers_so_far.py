"""Keep the words of answers that stand nowhere else yet: of the open question, and of those answered before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from gep_tui.ui.components.questions import Ask, Choose


@dataclass
class AnswersSoFar:
    """`left` are words of a question that was left, until the note line takes them."""

    left: str = ""
    _answered: list[Ask] = field(default_factory=list)

    def words(self, asking: Ask | None) -> str:
        """Return all words, those typed in the open question too."""
        asked = [*self._answered, *([asking] if asking is not None else [])]
        return "\n".join(filter(None, (self.left, _in_words(asked))))

    def leave(self, asking: Ask | None) -> None:
        """Leave all words for the note line."""
        self.left = self.words(asking)
        self.forget()

    def forget(self) -> None:
        """Forget the answers, since what was done with them is in the record."""
        self._answered.clear()

    def remember(self, asking: Ask, by_esc: bool, done: bool) -> None:
        """Keep the words of an answer; Esc leaves an optional question alone, a no leaves all answers on purpose."""
        if done and by_esc:
            self.left = "\n".join(filter(None, (self.left, _in_words([asking]))))
        elif done or by_esc:
            self._answered.append(asking)
        else:
            self.forget()


def _in_words(asked: Sequence[Ask]) -> str:
    """Return answers as one text, with what was chosen beside the words; "" if none of them was written."""
    if not any(map(_written, asked)):
        return ""
    return ", ".join(filter(None, (_written(each) or _named(each) for each in asked)))


def _written(ask: Ask) -> str:
    """Return the words of an answer; of a choice, only a name that is not on its list."""
    if not ask.WRITES or ask.typed == ask.opened_with:
        return ""
    typed = ask.typed.strip()
    if isinstance(ask, Choose) and (not ask.free or _named(ask) or typed.isdecimal() or ask.fitting()):
        return ""
    return typed


def _named(ask: Ask) -> str:
    """Return the name of what was chosen from a list."""
    return dict(ask.options).get(ask.answer, "") if isinstance(ask, Choose) and ask.answer else ""
