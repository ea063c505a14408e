"""Mark on a row of a text field where text is hidden beyond its ends."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

#: Stands in the first or last cell of a row that goes on beyond it.
MARK = "…"

#: Fields narrower than this show their text alone.
NARROWEST = 6


def marked(row: Strip, cells: int, left: bool, right: bool) -> Strip:
    """Return a row of `cells` cells with a mark at each end beyond which there is text."""
    if cells < NARROWEST or not (left or right):
        return row
    mark = Strip([Segment(MARK, Style(dim=True))], 1)
    inside = row.crop(1 if left else 0, cells - 1 if right else None)
    return Strip.join([*([mark] if left else []), inside, *([mark] if right else [])])
