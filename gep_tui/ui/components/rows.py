"""A list of rows with a current one: which rows are visible, and where a key leads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from gep_tui.ui.components.lines import EMPTY, Line, fit, line, width

#: Precedes the current row, whatever the colours.
HERE, ELSEWHERE = "▸ ", "  "


@dataclass(frozen=True)
class ListRow:
    """A row; `draw` makes its line for this many cells, and is called only while the row is visible.

    `key` identifies it when the list changes; a row that is not `live` is a heading, which is skipped.
    """

    key: str
    draw: Callable[[int], Line]
    live: bool = True


def heading(text: str) -> ListRow:
    """Return a heading row."""
    return ListRow("", lambda cells: fit(line((text, "title")), cells), live=False)


def words(text: str) -> ListRow:
    """Return a row of text; "" for a blank one."""
    return ListRow("", lambda cells: fit(line((text, "dim")), cells) if text else EMPTY, live=False)


def found(rows: Sequence[ListRow], key: str) -> int | None:
    """Return the place of the live row with this key."""
    return next((place for place, row in enumerate(rows) if row.live and row.key == key), None)


def moved(rows: Sequence[ListRow], here: int, step: int) -> int:
    """Return the place `step` live rows from `here`, stopping at the first and last."""
    places = [place for place, row in enumerate(rows) if row.live]
    if not places:
        return 0
    now = max((number for number, place in enumerate(places) if place <= here), default=0)
    return places[max(0, min(len(places) - 1, now + step))]


def nearest(rows: Sequence[ListRow], here: int) -> int:
    """Return the live row at `here`, else the next one, else the last one before."""
    places = [place for place, row in enumerate(rows) if row.live]
    return next((place for place in places if place >= here), places[-1] if places else 0)


def first_in_sight(rows: Sequence[ListRow], first: int, here: int, height: int) -> int:
    """Return the first row to show, so that `here` is visible, with the headings above it if there is room."""
    top = here
    while top > 0 and not rows[top - 1].live and here - top < height - 1:
        top -= 1
    if top < first:
        first = top
    elif here >= first + height:
        first = here - height + 1
    return max(0, min(first, len(rows) - height))


def drawn(rows: Sequence[ListRow], first: int, here: int, cells: int, height: int, focused: bool) -> list[Line]:
    """Return the visible lines; the current row has a sign, and is reversed while the list has the focus."""
    lines: list[Line] = []
    for place, row in enumerate(rows[first : first + height], first):
        pieces = row.draw(max(1, cells - len(HERE)))
        if not row.live:
            lines.append(fit((("", ""), *pieces), cells))
        elif place == here:
            whole = line(HERE, *pieces)
            whole = (*whole, (" " * max(0, cells - width(whole)), ""))
            lines.append(tuple((text, "invert") for text, _style in whole) if focused else whole)
        else:
            lines.append(line(ELSEWHERE, *pieces))
    return lines
