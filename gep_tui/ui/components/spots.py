"""Rows of which each stretch stands for something: a person, a phase, a note; so that the mouse finds it."""

from __future__ import annotations

from collections.abc import Sequence

from gep_tui.ui.components.lines import Line, width

#: A stretch of a row and the id of what it stands for, "" where that is nothing.
Spot = tuple[Line, str]
SpotRow = list[Spot]


def joined(row: SpotRow) -> Line:
    """Return a row as one line."""
    return tuple(piece for shown, _id in row for piece in shown)


def at(rows: Sequence[SpotRow], cell: int, row: int) -> str:
    """Return the id of what stands at a cell of a row, "" where there is nothing."""
    if not 0 <= row < len(rows):
        return ""
    seen = 0
    for shown, id in rows[row]:
        seen += width(shown)
        if cell < seen:
            return id
    return ""
