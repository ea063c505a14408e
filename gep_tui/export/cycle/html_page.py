"""The page of a cycle in HTML: plots in SVG, the same figures in tables for whoever reads with the ears."""

from __future__ import annotations

from collections.abc import Iterator

from gep_tui.export.blocks import Table
from gep_tui.export.cycle.cycle_page import CyclePage
from gep_tui.export.cycle.cycle_part import Bar, CyclePart, Plot
from gep_tui.export.cycle.cycle_style import CYCLE_STYLE
from gep_tui.export.html.base_style import BASE_STYLE
from gep_tui.export.html.frame import framed, shown
from gep_tui.locale import _


def html_page(page: CyclePage, language: str) -> str:
    """Return the page as one self-contained file."""
    head = "\n".join(f"<p>{shown(line)}</p>" for line in page.head)
    body = "\n".join(_part(each) for each in page.parts)
    return framed(
        page.title,
        f"<header><h1>{shown(page.title)}</h1>\n{head}</header>\n<main>\n{body}\n</main>",
        language,
        BASE_STYLE + CYCLE_STYLE,
    )


def _part(part: CyclePart) -> str:
    name = f"{part.id}-title"
    inner = "\n".join(_inner(part))
    return (
        f'<section class="part" id="{part.id}" aria-labelledby="{name}">\n'
        f'<h2 id="{name}">{shown(part.title)}</h2>\n{inner}\n</section>'
    )


def _inner(part: CyclePart) -> Iterator[str]:
    yield from (f"<p>{shown(line)}</p>" for line in part.lines)
    if part.plot is not None:
        yield _plot(part.plot)
    if part.table is not None and part.table.rows:
        table = _table(part.table, part.title)
        if part.plot is None:
            yield table
        else:
            words = _("These figures as a table")
            yield f"<details><summary>{shown(words)}</summary>\n{table}</details>"


def _plot(plot: Plot) -> str:
    """Return the bars, hidden from screen readers: they have the table."""
    rows = "\n".join(_bar(bar, plot.highest) for bar in plot.bars)
    return f'<div class="plot" aria-hidden="true">\n{rows}\n</div>' + _key(plot)


def _bar(bar: Bar, highest: float) -> str:
    whole = '<rect class="track" x="0" y="0" width="100%" height="100%" rx="2"/>'
    tone = f' class="{bar.tone}"' if bar.tone else ""
    drawn = f'<rect{tone} x="0" y="0" width="{_share(bar.value, highest)}" height="100%" rx="2"/>'
    tick = ""
    if bar.mark is not None:
        place = _share(bar.mark, highest)
        tick = f'<line x1="{place}" x2="{place}" y1="-12%" y2="112%"/>'
    title = f"<title>{shown(f'{bar.label}: {bar.words}')}</title>"
    return (
        f'<div><span class="name">{shown(bar.label)}</span>'
        f'<span class="bar"><svg role="img">{title}{whole}{drawn}{tick}</svg></span>'
        f'<span class="words">{shown(bar.words)}</span></div>'
    )


def _key(plot: Plot) -> str:
    if not plot.marks or all(bar.mark is None for bar in plot.bars):
        return ""
    tick = '<svg aria-hidden="true"><line x1="50%" x2="50%" y1="0" y2="100%"/></svg>'
    return f'\n<p class="key">{tick}{shown(plot.marks)}</p>'


def _share(value: float, highest: float) -> str:
    return f"{min(100.0, max(0.0, 100 * value / highest)):.2f}%"


def _table(table: Table, caption: str) -> str:
    head = "".join(f'<th scope="col">{shown(cell)}</th>' for cell in table.header)
    rows = "\n".join(_row(row) for row in table.rows)
    return (
        f'<div class="wide" tabindex="0" role="group" aria-label="{shown(caption)}"><table>\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table></div>"
    )


def _row(row: tuple[str, ...]) -> str:
    first, *rest = row
    cells = "".join(f"<td>{shown(cell)}</td>" for cell in rest)
    return f'<tr><th scope="row">{shown(first)}</th>{cells}</tr>'
