"""Questions that wait: a number answers, or a word of their own, and every other key keeps its meaning."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from gep_tui.ui.components.key_names import ENTER
from gep_tui.ui.components.number_keys import NUMBER_KEYS
from gep_tui.ui.components.questions import ANSWERED, Choose, is_yes_or_no, which_one

if TYPE_CHECKING:
    from gep_tui.ui.desk.desk import Desk

#: Real seconds after which a lone number on the note line is an answer, not the beginning of a note.
ALONE = 0.6

#: The same for a lone letter, which more often begins a note.
LETTER_ALONE = 1.5


class PendingQuestions(Choose):
    """A choice by number, taken at once after Esc; on an empty note line after a pause, or with Enter."""

    #: Whether a lone number on the note line answers; otherwise it needs Enter, or Esc before it.
    alone: ClassVar[bool] = True

    @property
    def waits(self) -> bool:
        """Whether other things can be done while it is open: always."""
        return True

    def answers(self, key: str) -> bool:
        """Tell whether `key` is the number of an option."""
        return 1 <= NUMBER_KEYS.get(key, 0) <= len(self.options)

    def words(self) -> Mapping[str, str]:
        """Return the words that answer on the note line, letters too, each with its answer."""
        return {}

    def feed(self, key: str, character: str | None) -> str:
        """Answer with the number of an option, or with a word."""
        answer, self.tail = self.words().get(key.lower()), ENTER
        if answer is not None and not key.isdecimal():
            word = next(word for word, means in self.words().items() if means == answer and len(word) > 1)
            self.rest = word[len(key) :] if word.startswith(key.lower()) else ""
        self.answer = answer or self.options[NUMBER_KEYS[key] - 1][0]
        return ANSWERED


def is_answer(desk: Desk, text: str) -> bool:
    """Tell whether `text`, everything typed, is a number or a word that answers the waiting question."""
    ask = desk.asking
    if not isinstance(ask, PendingQuestions) or desk.editing:
        return False
    return ask.answers(text) if text.isdecimal() else text.lower() in ask.words()


def is_no_answer(desk: Desk, text: str) -> bool:
    """Tell whether `text` is a yes or a no to a waiting question that offers more; what answers is said beside it."""
    ask = desk.asking
    if not isinstance(ask, PendingQuestions) or desk.editing or is_answer(desk, text) or not is_yes_or_no(text):
        return False
    ask.notice = which_one()
    return True


def take_typed(desk: Desk) -> None:
    """Take a number or a letter as the answer once it has been alone on the note line long enough."""
    line, ask = desk.line, desk.asking
    if line is None or not isinstance(ask, PendingQuestions) or not ask.alone or not is_answer(desk, line.text):
        return
    wait = ALONE if line.text.isdecimal() else LETTER_ALONE
    if (len(line.text) > 1 and not line.text.isdecimal()) or desk.live.clock.real() - desk.draft.begun_at < wait:
        return
    answer = line.text
    line.empty()
    desk.draft.begun = None
    desk.feed(answer, answer)
