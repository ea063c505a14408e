"""The bars of the review: its views with the keys that open them, and what the list shows."""

from __future__ import annotations

from collections.abc import Sequence

from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.lines import Line, Piece, cut, fit, line, width
from gep_tui.ui.desk.view_model import ViewModel

#: A view's number and name, and its number again, from 0.
Tab = tuple[Line, int]


def tabs(names: Sequence[str], current: int, cells: int, most: int = 1) -> list[list[Tab]]:
    """Return the views with their keys, each with its number, in at most `most` rows.

    If they need more rows, return one row with the views next to the current one, between signs for the others.
    """
    pieces = [_tab(number, name, number == current) for number, name in enumerate(names)]
    if sum(map(width, pieces)) > cells:
        pieces = [_tab(number, name, number == current, "") for number, name in enumerate(names)]
    found: list[list[Tab]] = [[]]
    left = cells
    for number, piece in enumerate(pieces):
        if width(piece) > left and found[-1]:
            found.append([])
            left = cells
        found[-1].append((fit(piece, left), number))
        left -= width(piece)
    return found if len(found) <= most else [_near(pieces, current, cells)]


def _near(pieces: Sequence[Line], current: int, cells: int) -> list[Tab]:
    """Return the views around the current one that fit into a row."""
    room = cells - 2
    first = 0
    while first < current and sum(width(piece) for piece in pieces[first : current + 1]) > room:
        first += 1
    shown: list[Tab] = [(line(("‹", "dim")), first - 1)] if first else []
    for number in range(first, len(pieces)):
        if width(pieces[number]) > room and number > current:
            return [*shown, (line(("›", "dim")), number)]
        shown.append((fit(pieces[number], max(1, room)), number))
        room -= width(pieces[number])
    return shown


def tabs_line(shown: Sequence[Tab]) -> Line:
    """Return a row of views as one line."""
    flat: list[Piece] = []
    for piece, _number in shown:
        flat.extend(piece)
    return tuple(flat)


def tab_at(shown: Sequence[Sequence[Tab]], cell: int, row: int = 0) -> int:
    """Return the number of the view under the mouse, or -1."""
    at = 0
    for piece, number in shown[row] if 0 <= row < len(shown) else ():
        at += width(piece)
        if cell < at:
            return number
    return -1


def _tab(number: int, name: str, current: bool, behind: str = " ") -> Line:
    if current:
        return line(("[", "key"), (f"{_key(number)} {name}", "invert"), ("]", "key"))
    return line((f" {_key(number)}", "key"), f" {name}{behind}")


def _key(number: int) -> int:
    """Return the key of a view: the tenth has 0."""
    return (number + 1) % 10


def status(model: ViewModel, counted: tuple[int, int], find: str, withdrawn: bool, cells: int) -> Line:
    """Return what the list shows: the number of the selected entry, the search, and what is hidden."""
    here, count = counted
    words = _("{number} of {count}").format(number=here, count=count) if count else ""
    pieces: list[Piece] = [(f" {words} ", "dim")]
    if find:
        pieces.append((" " + _("holding “{words}”").format(words=cut(one_line(find), max(4, cells // 3))), "accent"))
    if withdrawn:
        pieces.append((" " + _("withdrawn ones too (✗)"), "low"))
    if model.hidden:
        pieces.append((" " + _("hidden"), "low"))
    return fit(tuple(pieces), cells)
