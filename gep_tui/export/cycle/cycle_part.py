"""A section of the page about a cycle: sentences, a plot of bars, a table with the same figures. All text is raw."""

from __future__ import annotations

import msgspec

from gep_tui.export.blocks import Table
from gep_tui.export.plot import Plot


class CyclePart(msgspec.Struct, frozen=True, kw_only=True):
    """A part of the page; `id` names it in links."""

    id: str
    title: str
    lines: tuple[str, ...] = ()
    plot: Plot | None = None
    table: Table | None = None
