"""The last line: the keys of the moment, or the message, or the question being asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.cells import cell_len

from gep_tui.domain.stream.text import one_line
from gep_tui.locale import N_, _
from gep_tui.ui.components.lines import Line, cut, fit, line, width, wrap
from gep_tui.ui.components.questions import REACHED, Ask
from gep_tui.ui.desk.actions import BY_ID, LIVE, Action

#: How keys are shown; others as they are named.
KEY_SIGNS = {
    "plus": "+", "less_than_sign": "<", "greater_than_sign": ">", "semicolon": ";", "question_mark": "?",
    "colon": ":", "equals_sign": "=", "escape": "Esc", "up": "↑", "down": "↓", "tab": "Tab",
    "ampersand": "&", "quotation_mark": '"', "apostrophe": "'", "left_parenthesis": "(", "minus": "-",
    "underscore": "_", "slash": "/", "full_stop": ".", "comma": ",", "asterisk": "*", "space": "␣",
}  # fmt: skip

#: What stands before the key, in the id of a piece of the footer that answers a question.
ANSWER = "answer:"

#: How keys that answer are named in words.
ANSWERING = {"enter": N_("Enter"), "escape": N_("Esc")}


def key_sign(key: str) -> str:
    """Return a key as it is printed on the keyboard."""
    return KEY_SIGNS.get(key, key.upper() if key.startswith("f") and key[1:].isdecimal() else key)


#: What is left to do once the session is closed, the likeliest first.
WHEN_CLOSED = ("review", "undo", "copy", "home", "help")


def footer(cells: int, commanding: bool, keys: Mapping[str, str], closed: bool = False) -> list[tuple[Line, str]]:
    """Return the pieces of the footer that fit, each with the id of its action; `keys` are those in force.

    Once the session is `closed` they are those that still do something.
    """
    lead = _(" Enter: note ") if commanding else _(" Esc, then: ")
    found: list[tuple[Line, str]] = [(fit(line((lead, "dim")), cells), "")]
    used = width(found[0][0])
    for action in _offered(commanding, closed):
        key = keys.get(action.id) or next(iter(action.keys), "")
        if not key:
            continue
        shown = line((key_sign(key), "key"), f" {_(action.label)}  ")
        if used + width(shown) > cells:
            break
        found.append((shown, action.id))
        used += width(shown)
    return found


def _offered(commanding: bool, closed: bool) -> list[Action]:
    if closed:
        return [BY_ID[id] for id in WHEN_CLOSED]
    return [action for action in LIVE if action.footer or commanding]


def dock_footer(cells: int, keys: Sequence[tuple[str, str]]) -> list[tuple[Line, str]]:
    """Return the keys of the panel in the dock that fit; the mouse does nothing on them."""
    found: list[tuple[Line, str]] = []
    room = cells - 1
    for key, label in keys:
        shown = line((f" {key}", "key"), f" {label} ")
        room -= width(shown)
        if room < 0:
            break
        found.append((shown, ""))
    return found


def ask_footer(cells: int, ask: Ask) -> list[tuple[Line, str]]:
    """Return the keys that answer a question, as many as fit, each with the key that a click on it presses."""
    found: list[tuple[Line, str]] = []
    room = cells
    for key, label in ask.ways():
        shown = line((f" {_(ANSWERING[key]) if key in ANSWERING else key_sign(key)}", "key"), f" {one_line(label)} ")
        room -= width(shown)
        if room < 0:
            break
        found.append((shown, ANSWER + key))
    return found


def footer_line(pieces: list[tuple[Line, str]]) -> Line:
    """Return the footer as one line."""
    return tuple(piece for shown, _id in pieces for piece in shown)


def action_at(pieces: list[tuple[Line, str]], cell: int) -> str:
    """Return the action under the mouse, or ""."""
    at = 0
    for shown, id in pieces:
        at += width(shown)
        if cell < at:
            return id
    return ""


def ask_lines(ask: Ask, cells: int, rows: int = 6) -> list[Line]:
    """Return the question with what was typed behind it, and below the keys that answer; at most `rows` rows, or two.

    A question that is too long for a row goes on in the next: nobody says yes to half a sentence.
    """
    typed = cut(ask.typed[-max(1, cells // 2) :], max(1, cells // 2))
    lines = [line((f" {row}", "accent")) for row in wrap(ask.question, max(1, cells - 2), max(1, rows - 1))]
    answer = line((f" {typed}", "bold"), (" ", "invert"))
    room = cells - width(answer)
    if lines and (width(lines[-1]) <= room or len(lines) + 1 >= rows):
        lines[-1] = (*fit(lines[-1], room), *answer)
    else:
        lines.append(answer)
    hints = _around(ask.below().split("   "), max(1, cells - 1), max(1, rows - len(lines)))
    return [fit(each, cells) for each in (*lines, *(line((f" {row}", "dim")) for row in hints))]


def _around(words: list[str], cells: int, rows: int) -> list[str]:
    """Return `words` in rows as `_packed` does, from so far on that the one which the arrows have reached is shown."""
    reached = next((place for place, word in enumerate(words) if word.startswith(REACHED)), 0)
    for start in range(reached + 1):
        found = _packed([*(["…"] if start else []), *words[start:]], cells, rows)
        if any(words[reached] in row for row in found):
            return found
    return _packed(words[reached:], cells, rows)


def _packed(words: list[str], cells: int, rows: int) -> list[str]:
    """Return `words` in rows, three blanks apart, none of them broken; an ellipsis where they are too many."""
    found: list[str] = []
    for word in words:
        longer = f"{found[-1]}   {word}" if found else word
        if found and cell_len(longer) <= cells:
            found[-1] = longer
        elif len(found) < rows:
            found.append(cut(word, cells))
        else:
            found[-1] = cut(found[-1], cells - 2) + " …"
            break
    return found


def wanted(action: Action, words: str) -> bool:
    """Tell whether an action answers to the words of somebody who looks for it."""
    return words.casefold() in f"{_(action.label)} {_(action.help)}".casefold()
