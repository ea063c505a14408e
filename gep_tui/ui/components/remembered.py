"""Keeps small what rich and Textual remember of rows and places that are shown no more."""

from __future__ import annotations

from rich.cells import cached_cell_len
from textual.geometry import Region

#: Widths of texts, and regions moved or cut. A clock, and a line being typed, makes new ones at every second and key:
#: as many as are remembered by default, up to 4,096 each, take a megabyte and a half.
REMEMBERED = (cached_cell_len, Region.translate, Region.intersection)

#: More than a screen needs, which has a few hundred.
MOST = 1000


def forget_old() -> None:
    """Empty every cache that has outgrown a screen; what is shown soon fills it again."""
    for each in REMEMBERED:
        if each.cache_info().currsize > MOST:
            each.cache_clear()
