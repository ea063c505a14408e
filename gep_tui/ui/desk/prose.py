"""Prose: what was pressed as a key, and turns out to belong to a word, is typed on the note line."""

from __future__ import annotations

from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.questions import Ask
from gep_tui.ui.desk.desk import Desk

#: Characters of a question that are quoted when it is no longer asked.
NAMED = 60


def type_prose(desk: Desk, text: str) -> None:
    """Type on the note line what turned out to be prose."""
    desk.undock()
    desk.stance.to_line()
    if not desk.editing:
        desk.selected = ""
    if desk.line is not None:
        desk.line.take_keys(text)


def type_no_answer(desk: Desk, asking: Ask, prose: str) -> None:
    """Type what was no answer, preceded by the letter that opened the question."""
    text = opener(desk) + prose
    type_prose(desk, text)
    words = _("“{text}” is no answer to “{question}”: it is on the note line.")
    desk.say(words.format(text=one_line(text), question=one_line(asking.question)[:NAMED]))


def opener(desk: Desk) -> str:
    """Return the letter that opened what stands, where it may begin a word with what comes now."""
    return desk.stance.take_opener(desk.live.clock.real())
