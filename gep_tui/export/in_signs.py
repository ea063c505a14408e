"""Write charts in signs, for formats that cannot draw: as one more column of their tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gep_tui.export.blocks import Chart, PageBlock, Table, WrittenBlock
from gep_tui.export.plot import Plot, Timeline
from gep_tui.words.bars import heights, length_bar

#: The cells of a bar: as many signs as stand in a column on paper.
_BAR = 10


def undrawn(blocks: Iterable[PageBlock]) -> Iterator[WrittenBlock]:
    """Yield the blocks, tables with a column of signs for charts."""
    for block in blocks:
        yield _in_signs(block) if isinstance(block, Chart) else block


def _in_signs(chart: Chart) -> Table:
    table = chart.table
    rows = tuple((*row, signs) for row, signs in zip(table.rows, _signs(chart.plot), strict=True))
    return Table((*table.header, chart.signs), rows, numbers=table.numbers)


def _signs(plot: Plot | Timeline) -> Iterator[str]:
    if isinstance(plot, Plot):
        yield from (length_bar(bar.mark, bar.value, plot.highest, _BAR).text for bar in plot.bars)
    else:
        yield from (heights(course.counts, plot.highest) for course in plot.courses)
