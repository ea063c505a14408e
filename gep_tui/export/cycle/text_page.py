"""The page of a cycle as plain text, for the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gep_tui.domain.stream.text import clean
from gep_tui.export.blocks import Table
from gep_tui.export.cycle.cycle_part import CyclePart
from gep_tui.export.cycle.text_bars import TICK, bar_rows
from gep_tui.export.plot import Plot
from gep_tui.words.text import cells_of, padded


def text_page(head: Iterable[str], sections: Iterable[CyclePart], cells: int) -> str:
    """Return head and sections as text with bars, or with a table where nothing can be drawn."""
    return clean("\n".join((*head, *(row for each in sections for row in _section(each, cells))))) + "\n"


def _section(section: CyclePart, cells: int) -> Iterator[str]:
    yield from ("", section.title, "─" * min(cells, cells_of(section.title)))
    yield from section.lines
    if section.plot is not None:
        yield from _plot(section.plot, cells)
    elif section.table is not None:
        yield from _table(section.table)


def _plot(plot: Plot, cells: int) -> Iterator[str]:
    for row in bar_rows(plot, cells):
        yield " ".join(each for each in (row.label, row.bar, row.words) if each).rstrip()
    if plot.marks and any(bar.mark is not None for bar in plot.bars):
        yield f"{TICK} {plot.marks}"


def _table(table: Table) -> Iterator[str]:
    # A pair of columns says by itself what it is.
    rows = (table.header, *table.rows) if len(table.header) > 2 else table.rows
    widths = [max(map(cells_of, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(padded(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip()
