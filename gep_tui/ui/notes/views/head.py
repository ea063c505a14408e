"""What is above the scribe’s list: the key question, and the search that narrows the list."""

from __future__ import annotations

from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _, n_
from gep_tui.ui.components.lines import HIDDEN, Line, cut, fit, line, width
from gep_tui.ui.desk.view_model import ViewModel


def question_line(model: ViewModel, cells: int) -> Line:
    """Return the key question of the current case in one row; empty if there is none."""
    if not model.request:
        return ()
    lead = _(" Key question: ")
    text = HIDDEN if model.hidden else one_line(model.request)
    return fit(line((lead, "dim"), (cut(text, max(1, cells - width([(lead, "")]))), "bold")), cells)


def hands_line(model: ViewModel, cells: int) -> Line:
    """Return the raised hands, first come first, for the writer who keeps the queue."""
    names = ", ".join(one_line(model.session.name(person)) for person in model.session.hands)
    return fit(line((_(" Hands: "), "dim"), names), cells)


def found_line(words: str, count: int, cells: int) -> Line:
    """Return how many notes contain the words, and how to show all of them again."""
    told = n_("{count} note with “{words}”", "{count} notes with “{words}”", count).format(count=count, words=words)
    return fit(line((f" {told}", "accent"), (_("   Esc f, then Enter: all notes"), "dim")), cells)
