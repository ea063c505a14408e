"""What was typed in a question as words of one's own, and what was chosen in it from a list."""

from __future__ import annotations

from gep_tui.ui.components.questions.ask import Ask
from gep_tui.ui.components.questions.choose import Choose


def written(ask: Ask) -> str:
    """Return the words of an answer; of a choice, only a name that is not on its list."""
    if not ask.WRITES or ask.typed == ask.opened_with:
        return ""
    typed = ask.typed.strip()
    if isinstance(ask, Choose) and (not ask.free or chosen(ask) or typed.isdecimal() or ask.fitting()):
        return ""
    return typed


def chosen(ask: Ask) -> str:
    """Return the name of what was chosen from a list."""
    return dict(ask.options).get(ask.answer, "") if isinstance(ask, Choose) and ask.answer else ""
