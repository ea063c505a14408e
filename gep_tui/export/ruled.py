"""A table in plain text that is signed on paper: columns under each other, a rule and room for a hand between rows.

It is as wide as A4 in a usual print of text (10 characters an inch).
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

#: Cells across an A4 page, of which the last column, where people sign, has at least so many.
ACROSS, TO_SIGN = 78, 16


def ruled(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return the table; long cells go on in the next line, and each row is at least two lines high."""
    widths = _widths(header, rows)
    rule = "-+-".join("-" * width for width in widths)
    told = [rule]
    for row in (header, *rows):
        cells = [textwrap.wrap(text, width) or [""] for text, width in zip(row, widths, strict=True)]
        high = max(1 if row is header else 2, *map(len, cells))
        lines = [[*cell, *[""] * (high - len(cell))] for cell in cells]
        told += [" | ".join(f"{cell[place]:<{width}}" for cell, width in zip(lines, widths, strict=True)).rstrip()
                 for place in range(high)]  # fmt: skip
        told.append(rule)
    return "\n".join(told)


def _widths(header: Sequence[str], rows: Sequence[Sequence[str]]) -> list[int]:
    """Return the width of each column: what it needs, the widest ones cut until all of them fit the page."""
    columns = list(zip(header, *rows, strict=True))[:-1]
    wanted = [max(map(len, column)) for column in columns]
    room = ACROSS - TO_SIGN - 3 * len(wanted)
    while sum(wanted) > room:
        widest = wanted.index(max(wanted))
        wanted[widest] -= 1
    return [*wanted, ACROSS - 3 * len(wanted) - sum(wanted)]
