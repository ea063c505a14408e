"""Draw a question: its words, what was typed after them, and below it the keys that answer, or why one did not."""

from __future__ import annotations

from rich.cells import cell_len

from gep_tui.domain.stream.text import one_line
from gep_tui.locale import N_, _
from gep_tui.ui.components.key_bar import BarKey
from gep_tui.ui.components.key_names import key_sign
from gep_tui.ui.components.lines import Line, cut, end_of, fit, line, width, wrap
from gep_tui.ui.components.questions import REACHED, Ask
from gep_tui.words.quotes import nested

#: Precedes the key in the id of a key-bar entry that answers a question.
ANSWER = "answer:"

#: Answer keys that are shown in words.
_NAMED = {"enter": N_("Enter")}


def question_lines(ask: Ask, cells: int, most: int) -> list[Line]:
    """Return the question in at most `most` rows (at least 1).

    A question too long for one row continues in the next: nobody should say yes to half a sentence. Where the rows are
    too few for its answers, it is asked in few words, if it has such.
    """
    lines, words, gap = _asked(ask, ask.question, cells, most), ask.below().split("   "), "   "
    brief, answers = ask.brief()
    if brief and len(lines) + len(_packed(words, max(1, cells - 1), most + 1, gap)) > most:
        lines, words, gap = _asked(ask, brief, cells, 2), answers, " "
    hints = _around(words, max(1, cells - 1), most - len(lines), gap)
    return [fit(each, cells) for each in (*lines, *(line((f" {row}", "dim")) for row in hints))]


def answer_keys(ask: Ask) -> list[BarKey]:
    """Return the answer keys for the key bar; clicking one presses it."""
    return [
        BarKey(_(_NAMED[key]) if key in _NAMED else key_sign(key), one_line(label), ANSWER + key)
        for key, label in ask.ways()
    ]


def _asked(ask: Ask, question: str, cells: int, most: int) -> list[Line]:
    """Return the question followed by what was typed, reversed as long as a key would replace it.

    It goes on its own row if there is no room.
    """
    typed = end_of(ask.typed, max(1, cells // 2))
    lines = [line((f" {row}", "accent")) for row in wrap(nested(question), max(1, cells - 2), max(1, most - 1))]
    answer = line(" ", (typed, "invert")) if ask.selected else line((f" {typed}", "bold"), (" ", "invert"))
    room = cells - width(answer)
    if lines and (width(lines[-1]) <= room or len(lines) + 1 >= most):
        lines[-1] = (*fit(lines[-1], room), *answer)
    else:
        lines.append(answer)
    return lines


def _around(words: list[str], cells: int, rows: int, gap: str) -> list[str]:
    """Return `words` in rows like `_packed`, from the word that makes the one reached by the arrows visible."""
    reached = next((place for place, word in enumerate(words) if word.startswith(REACHED)), 0)
    for start in range(reached + 1):
        found = _packed([*(["…"] if start else []), *words[start:]], cells, rows, gap)
        if any(words[reached] in row for row in found):
            return found
    return _packed(words[reached:], cells, rows, gap)


def _packed(words: list[str], cells: int, rows: int, gap: str) -> list[str]:
    """Return unbroken `words` in rows, `gap` apart, with an ellipsis if there are too many."""
    found: list[str] = []
    for word in words if rows > 0 else ():
        longer = f"{found[-1]}{gap}{word}" if found else word
        if found and cell_len(longer) <= cells:
            found[-1] = longer
        elif len(found) < rows:
            found.append(cut(word, cells))
        else:
            found[-1] = cut(found[-1], cells - 2) + " …"
            break
    return found
