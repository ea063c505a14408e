"""Questions that wait: a number answers, and every other key keeps its meaning."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from gep_tui.ui.components.number_keys import NUMBER_KEYS
from gep_tui.ui.components.questions import ANSWERED, Choose

if TYPE_CHECKING:
    from gep_tui.ui.desk.desk import Desk

#: Real seconds after which a lone number on the note line is an answer, not the beginning of a note.
ALONE = 0.6


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

    def feed(self, key: str, character: str | None) -> str:
        """Answer with the number of an option."""
        self.answer = self.options[NUMBER_KEYS[key] - 1][0]
        return ANSWERED


def is_answer(desk: Desk, text: str) -> bool:
    """Tell whether `text`, everything typed, is a number that answers the waiting question."""
    ask = desk.asking
    return isinstance(ask, PendingQuestions) and text.isdecimal() and ask.answers(text) and not desk.editing


def take_typed(desk: Desk) -> None:
    """Take a number as the answer once it has been alone on the note line long enough."""
    line, ask = desk.line, desk.asking
    if line is None or not isinstance(ask, PendingQuestions) or not ask.alone or not is_answer(desk, line.text):
        return
    if desk.live.clock.real() - desk.draft.begun_at < ALONE:
        return
    answer = line.text
    line.empty()
    desk.draft.begun = None
    desk.feed(answer, answer)
