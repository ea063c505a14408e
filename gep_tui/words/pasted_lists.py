"""Say how a pasted list of people was read, where that may surprise."""

from __future__ import annotations

from gep_tui.domain.lists.pasted import PastedRow, is_mixed
from gep_tui.locale import n_


def mixed_words(rows: tuple[PastedRow, ...]) -> str:
    """Return how lines with both semicolons and commas were read, "" if there are none."""
    lines = [row.line for row in rows if is_mixed(row.text)]
    if not lines:
        return ""
    words = n_(
        "“;” and “,” in one line: line {line} was read as {count} person.",
        "“;” and “,” in one line: line {line} was read as {count} people.",
        lines.count(lines[0]),
    )
    return words.format(line=lines[0], count=lines.count(lines[0]))
