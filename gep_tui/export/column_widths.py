"""How wide the columns of a table are, as shares of the page."""

from __future__ import annotations

import re

from gep_tui.export.blocks import Table

#: So many letters stand side by side on a page; those of a wide font, so that words are rarely cut.
_PAGE = 76

#: Longest word that a column has to hold, and what the room around its text takes, in letters.
_LONGEST_WORD = 20
_AROUND = 3

#: What bold letters add to a word, in letters.
_BOLD = 2

# The signs of bars, each as wide as a letter and a half.
_BLOCKS = re.compile("[\u2580-\u259f]")


def shares(table: Table) -> tuple[float, ...]:
    """Return the share of each column; they add up to 1. Each holds its longest word; long texts share what is left."""
    columns = list(zip(table.header, *table.rows, strict=True))
    least, wanted = [*map(_least, columns)], [*map(_longest_line, columns)]
    more = [max(0, want - low) for want, low in zip(wanted, least, strict=True)]
    left = max(0, _PAGE - sum(least))
    part = min(1.0, left / sum(more)) if sum(more) else 0.0
    widths = [low + each * part for low, each in zip(least, more, strict=True)]
    return tuple(width / sum(widths) for width in widths)


def _least(column: tuple[str, ...]) -> int:
    """Return what the longest word of a column takes; its heading is bold, and so a little wider."""
    head, *cells = column
    longest = max((_letters(word) for text in cells for word in text.split()), default=0)
    bold = max((_letters(word) + _BOLD for word in head.split()), default=0)
    return min(max(longest, bold), _LONGEST_WORD) + _AROUND


def _longest_line(column: tuple[str, ...]) -> int:
    return min(max((_letters(line) for text in column for line in text.splitlines()), default=0), _PAGE) + _AROUND


def _letters(text: str) -> int:
    """Return how many letters wide a text is."""
    return len(text) + (len(_BLOCKS.findall(text)) + 1) // 2
