"""Rows whose parts show a person, a phase or a note, so that the mouse can find them."""

from __future__ import annotations

from collections.abc import Sequence

from gep_tui.ui.components.lines import Line, width

#: A part of a row, and the id of the thing it shows ("" for nothing).
Spot = tuple[Line, str]
SpotRow = list[Spot]


def joined(row: SpotRow) -> Line:
    """Return a row as one line."""
    return tuple(piece for shown, _id in row for piece in shown)


def at(rows: Sequence[SpotRow], cell: int, row: int) -> str:
    """Return the id at a cell of a row, "" for nothing."""
    if not 0 <= row < len(rows):
        return ""
    seen = 0
    for shown, id in rows[row]:
        seen += width(shown)
        if cell < seen:
            return id
    return ""
