"""Give the note line what was typed in a question that was left: at once, or as soon as the line is free."""

from __future__ import annotations

from math import inf

from gep_tui.locale import _
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.prose import while_on_line


def give_back(desk: Desk, tell: bool = True) -> None:
    """Put the words on the note line; while another text is there, say that they come after it."""
    line = desk.line
    if not desk.answers.left or line is None or desk.must_answer:
        return
    if line.text or desk.editing:
        if tell and not desk.message:
            words = _("What you typed in the question is kept: it comes to the note line once that is free.")
            desk.say(words, holds=lambda: bool(desk.answers.left))
        return
    text, desk.answers.left = desk.answers.left, ""
    if desk.dock is None:
        desk.stance.to_line()
    line.load(text, typed=not text.isdecimal())
    desk.draft.begin()
    desk.draft.begun_at = inf
    if tell:
        words = _("What you typed in the question is on the note line: Enter saves it, Ctrl+U empties the line.")
        desk.say(words, holds=while_on_line(desk))
