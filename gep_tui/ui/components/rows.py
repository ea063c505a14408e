"""A list of rows with a current one: which rows are visible, and where a key leads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from gep_tui.ui.components.lines import EMPTY, Line, at_end, fit, line, more_sign, width

#: Precedes the current row, whatever the colours.
HERE, ELSEWHERE = "▸ ", "  "


#: The sign for more rows where there is no room to say how many.
BEYOND = " ⋮"

#: Cells from which all rows leave room for it, so that what stands in columns stays in them.
COUNTED = 30


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
    """Return the visible lines, with a sign at the edge for how many rows are above or below; words come first.

    The current row has a sign, and is reversed while the list has the focus.
    """
    shown = rows[first : first + height]
    hidden = (sum(row.live for row in rows[:first]), sum(row.live for row in rows[first + height :]))
    size = cells - (max(len(_beyond(count)) for count in hidden) if cells >= COUNTED else 0)
    lines: list[Line] = []
    for place, row in enumerate(shown, first):
        whole = line(HERE if place == here else ELSEWHERE if row.live else "", *row.draw(max(1, size - len(HERE))))
        ends = (hidden[0] if place == first else 0, hidden[1] if place == first + len(shown) - 1 else 0)
        sign = next((each for each in (_beyond(max(ends)), BEYOND) if width(whole) + len(each) <= cells), "")
        if sign and max(ends):
            whole = at_end(whole, sign, cells)
        if place == here and row.live:
            whole = (*whole, (" " * max(0, cells - width(whole)), ""))
            whole = tuple((text, "invert") for text, _style in whole) if focused else whole
        lines.append(whole if place == here else fit(whole, cells))
    return lines


def _beyond(count: int) -> str:
    return more_sign(count) if count else ""
