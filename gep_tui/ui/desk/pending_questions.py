"""Questions that wait: a number answers, every other key goes on to mean what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from gep_tui.ui.components.number_keys import NUMBER_KEYS
from gep_tui.ui.components.questions import ANSWERED, Choose

if TYPE_CHECKING:
    from gep_tui.ui.desk.desk import Desk

#: A number that stands alone on the note line for so many seconds of the room is an answer, and no note's beginning.
ALONE = 0.6


class PendingQuestions(Choose):
    """One of several by its number: after Esc at once; on an empty note line once nothing follows it, or with Enter."""

    #: Whether a number that is left alone on the note line answers; else it takes Enter, or Esc before it.
    alone: ClassVar[bool] = True

    @property
    def waits(self) -> bool:
        """Whatever else is done meanwhile."""
        return True

    def answers(self, key: str) -> bool:
        """Tell whether `key` is the number of an option."""
        return 1 <= NUMBER_KEYS.get(key, 0) <= len(self.options)

    def feed(self, key: str, character: str | None) -> str:
        """Take the number of an option."""
        self.answer = self.options[NUMBER_KEYS[key] - 1][0]
        return ANSWERED


def is_answer(desk: Desk, text: str) -> bool:
    """Tell whether `text`, all that was typed, is a number that answers the question that waits."""
    ask = desk.asking
    return isinstance(ask, PendingQuestions) and text.isdecimal() and ask.answers(text) and not desk.editing


def take_typed(desk: Desk) -> None:
    """Take a number that has stood alone on the note line for long enough as the answer that it is."""
    line, ask = desk.line, desk.asking
    if line is None or not isinstance(ask, PendingQuestions) or not ask.alone or not is_answer(desk, line.text):
        return
    if desk.live.clock.real() - desk.draft.begun_at < ALONE:
        return
    answer = line.text
    line.empty()
    desk.draft.begun = None
    desk.feed(answer, answer)
