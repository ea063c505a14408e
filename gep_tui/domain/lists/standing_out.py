"""Find the lines of a pasted list that are parted by commas, among lines that are not: they may mean several people."""

from __future__ import annotations

from collections.abc import Sequence

from gep_tui.domain.lists.cells import is_quoted, separator_of
from gep_tui.domain.lists.pasted import PastedRow


def standing_out(rows: Sequence[PastedRow]) -> tuple[PastedRow, ...]:
    """Return the rows, each one person as read, whose lines are parted otherwise than most others of the list."""
    lines = {row.line: row for row in rows if not is_quoted(row.text)}
    alone = [row for row in lines.values() if sum(each.line == row.line for each in rows) == 1]
    commas = tuple(row for row in alone if separator_of(row.text) == ",")
    others = sum(separator_of(row.text) in ("\t", ";") for row in lines.values())
    return commas if others > len(commas) else ()
