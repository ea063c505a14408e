"""A question in full: what is asked, what was typed, and every answer that still fits, on as many rows as it takes."""

from __future__ import annotations

from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.lines import Line, Piece, cut, line, pad, width
from gep_tui.ui.components.questions import Ask, Choose
from gep_tui.ui.components.wrapped import rows
from gep_tui.ui.desk.who import NOBODY, Who


def question_lines(ask: Ask, cells: int, most: int) -> list[Line]:
    """Return the question in at most `most` rows: its words, then its answers or the keys that answer."""
    words = rows(one_line(ask.question), max(1, cells - 2))[: max(1, most - 1)]
    lines = [line((" " + row, "accent")) for row in words]
    size = max(4, cells - width(lines[-1]) - 3)
    typed = ask.typed if len(ask.typed) <= size else "…" + ask.typed[1 - size :]
    if width(lines[-1]) + len(typed) + 2 > cells and most > len(lines) + 1:
        lines.append(line(" "))
    lines[-1] = (*lines[-1], (" ", ""), (cut(typed, max(1, cells - width(lines[-1]) - 2)), "bold"), (" ", "invert"))
    room = most - len(lines)
    return [*lines, *(_answers(ask, cells, room) if isinstance(ask, Choose) else _hint(ask, cells, room))]


def _hint(ask: Ask, cells: int, room: int) -> list[Line]:
    return [line((" " + row, "dim")) for row in rows(ask.below(), max(1, cells - 1))[: max(0, room)]]


def _answers(ask: Choose, cells: int, room: int) -> list[Line]:
    """Return the options that fit what was typed, in columns where one column is too long."""
    options = fitting(ask)
    if not options:
        return _hint(ask, cells, room)
    shown = [f"{number} {one_line(name)}" for number, name in options]
    if width([("   ".join(shown), "")]) + 1 <= cells:
        return [_row([each.partition(" ")[::2] for each in shown], 0, cells)][:room]
    size = min(max(width([(each, "")]) for each in shown) + 2, max(1, cells - 1))
    columns = max(1, cells // size)
    count = max(1, -(-len(shown) // columns))
    height = min(count, room)
    if height <= 0:
        return []
    lines = []
    first = _first(ask, count, height)
    for number in range(first, first + height):
        cellar = [shown[place].partition(" ")[::2] for place in range(number, len(shown), count)]
        lines.append(_row(cellar, size, cells))
    if count > first + height and (height > 1 or ask.reached is None):
        lines[-1] = line((" " + cut(_("⋮ type the beginning of a name"), cells - 1), "dim"))
    return lines


def _row(pairs: list[tuple[str, str]], size: int, cells: int) -> Line:
    pieces: list[Piece] = [(" ", "")]
    for number, name in pairs:
        room = size - len(number) - 2 if size else len(name) + 2
        pieces += [(number, "key"), (" " + pad(name, max(1, min(room, cells - len(number) - 2))), "")]
    return tuple(pieces)


def fitting(ask: Choose) -> list[tuple[str, str]]:
    """Return number and name of each option that fits, and of nobody where that is an answer."""
    found = [(ask.sign(id, ask.number(id)), name) for id, name in ask.fitting()]
    if isinstance(ask, Who) and not ask.typed:
        found.append((ask.sign(NOBODY, 0), ask.zero))
    return found


def _first(ask: Choose, count: int, height: int) -> int:
    """Return the first of `count` rows to be shown, so that what the arrows have reached stands above the last one."""
    ids = [id for id, _name in ask.listed()]
    row = ids.index(ask.reached) % count if ask.reached in ids else 0
    return max(0, min(row - max(0, height - 2), count - height))
