"""The page of a cycle in HTML: plots in SVG, the same figures in tables for screen readers."""

from __future__ import annotations

from collections.abc import Iterator

from gep_tui.export.blocks import Table
from gep_tui.export.cycle.cycle_page import CyclePage
from gep_tui.export.cycle.cycle_part import CyclePart
from gep_tui.export.cycle.cycle_style import CYCLE_STYLE
from gep_tui.export.html.base_style import BASE_STYLE
from gep_tui.export.html.drawing import drawn
from gep_tui.export.html.frame import framed, shown
from gep_tui.export.html.plot_style import PLOT_STYLE
from gep_tui.locale import _


def html_page(page: CyclePage, language: str) -> str:
    """Return the page as one self-contained file."""
    head = "\n".join(f"<p>{shown(line)}</p>" for line in page.head)
    body = "\n".join(_part(each) for each in page.parts)
    return framed(
        page.title,
        f"<header><h1>{shown(page.title)}</h1>\n{head}</header>\n<main>\n{body}\n</main>",
        language,
        BASE_STYLE + PLOT_STYLE + CYCLE_STYLE,
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
        yield drawn(part.plot)
    if part.table is not None and part.table.rows:
        table = _table(part.table, part.title)
        if part.plot is None:
            yield table
        else:
            words = _("These figures as a table")
            yield f"<details><summary>{shown(words)}</summary>\n{table}</details>"


def _table(table: Table, caption: str) -> str:
    signs = [' class="number"' if place in table.numbers else "" for place in range(len(table.header))]
    head = "".join(f'<th scope="col"{sign}>{shown(cell)}</th>' for cell, sign in zip(table.header, signs, strict=True))
    rows = "\n".join(_row(row, signs) for row in table.rows)
    return (
        f'<div class="wide" tabindex="0" role="group" aria-label="{shown(caption)}"><table>\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table></div>"
    )


def _row(row: tuple[str, ...], signs: list[str]) -> str:
    first, *rest = row
    cells = "".join(f"<td{sign}>{shown(cell)}</td>" for cell, sign in zip(rest, signs[1:], strict=True))
    return f'<tr><th scope="row">{shown(first)}</th>{cells}</tr>'
