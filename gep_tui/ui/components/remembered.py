"""Keeps small what rich and Textual remember of rows and places that are shown no more."""

from __future__ import annotations

from rich.cells import cached_cell_len
from textual.geometry import Region

#: Widths of texts, and regions moved or cut. A clock, and a line being typed, makes new ones at every second and key:
#: as many as are remembered by default, up to 4,096 each, take a megabyte and a half.
REMEMBERED = (cached_cell_len, Region.translate, Region.intersection)

#: More than a running screen needs, which has a few hundred.
MOST = 500


def forget(more_than: int) -> None:
    """Forget everything where more than so many are remembered; what is shown is soon known again."""
    for each in REMEMBERED:
        if each.cache_info().currsize > more_than:
            each.cache_clear()
