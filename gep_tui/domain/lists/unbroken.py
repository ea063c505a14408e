"""Put each row of a spreadsheet's list on one line: a cell in quotes may hold line ends."""

from __future__ import annotations

import re

from gep_tui.domain.stream.text import clean

#: A cell with more lines than this is no cell, but a quotation mark that somebody forgot to close.
MOST = 20

# A cell in quotes: a separator or a line end on either side, "" for one quote inside.
_CELL = re.compile(r'(?<![^\n;,\t|])"((?:[^"]|"")*)"(?![^\n;,\t|])')

# What Excel writes to itself in the first line, to say what separates the cells.
_SEPARATOR_LINE = re.compile(r"sep=[;,\t|]\n")


def unbroken(text: str) -> str:
    """Return a list with a blank for each line end inside a cell in quotes, without a line that names the separator."""
    whole = clean(text)
    said = _SEPARATOR_LINE.match(whole)
    return _CELL.sub(_on_one_line, whole[said.end() :] if said else whole)


def _on_one_line(cell: re.Match[str]) -> str:
    inside = cell[0]
    return inside.replace("\n", " ") if inside.count("\n") < MOST else inside
