"""A yes or no typed out of habit, after a command that was refused before it could ask, is no note."""

from __future__ import annotations

from gep_tui.locale import _
from gep_tui.ui.components.questions import is_yes_or_no
from gep_tui.ui.desk.desk import Desk

#: Real seconds after the refusal in which a lone yes or no was meant for its question.
HABIT = 10.0


def takes_habit(desk: Desk, text: str) -> bool:
    """Tell whether `text` answers a question that was not asked, and say so; typed again, it is a note."""
    refused, desk.refused_at = desk.refused_at, float("-inf")
    if desk.live.clock.real() - refused >= HABIT or not is_yes_or_no(text):
        return False
    desk.say(_("“{text}” is not noted: nothing was asked. Typed again, it is a note.").format(text=text.strip()))
    return True
