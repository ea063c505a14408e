"""Write a document as one page of HTML."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from gep_tui.domain.stream.text import one_line
from gep_tui.export.blocks import Chart, Heading, Item, PageBlock, PageBreak, Table, TextLine
from gep_tui.export.column_widths import shares
from gep_tui.export.document.document import Document
from gep_tui.export.html.drawing import drawn
from gep_tui.export.html.frame import framed, shown
from gep_tui.export.html.minutes_style import MINUTES_STYLE

# Cells of a table, with … for their text, and those of a column with figures.
_HEAD, _CELL = '<th scope="col" dir="auto">…</th>', '<td dir="auto">…</td>'
_HEAD_OF_NUMBERS, _NUMBER = '<th scope="col" class="number">…</th>', '<td class="number">…</td>'


def html_page(document: Document, style: str = MINUTES_STYLE) -> str:
    """Return the page. Typed text stays text, and runs from right to left where it is written that way."""
    return framed(document.title, f"<main>\n{_body(document.blocks)}\n</main>", document.language, style)


def _body(blocks: Iterable[PageBlock]) -> str:
    """Return the blocks; consecutive entries form one list."""
    out = []
    for is_list, group in groupby(blocks, lambda block: isinstance(block, Item)):
        written = [_block(block) for block in group]
        out += ["<ul>", *written, "</ul>"] if is_list else written
    return "\n".join(out)


def _block(block: PageBlock) -> str:
    match block:
        case Heading(level, text):
            tag = f"h{min(level, 6)}"
            return f'<{tag} dir="auto">{shown(one_line(text))}</{tag}>'
        case TextLine(text):
            return f'<p dir="auto">{shown(one_line(text))}</p>'
        case Item(text):
            return f'<li dir="auto">{_lines(text)}</li>'
        case Table():
            return _table(block)
        case Chart(plot, table):
            return f"{drawn(plot)}\n{_table(table)}"
        case PageBreak():
            return '<div class="page"></div>'


def _table(table: Table) -> str:
    columns = "".join(f'<col style="width:{share:.1%}">' for share in shares(table))
    places = range(len(table.header))
    cells = [_NUMBER if place in table.numbers else _CELL for place in places]
    heads = [_HEAD_OF_NUMBERS if place in table.numbers else _HEAD for place in places]
    body = "\n".join(_row(row, cells) for row in table.rows)
    return (
        f'<div class="table"><table>\n<colgroup>{columns}</colgroup>\n<thead>{_row(table.header, heads)}</thead>\n'
        f"<tbody>\n{body}\n</tbody></table></div>"
    )


def _row(texts: Sequence[str], cells: Sequence[str]) -> str:
    return f"<tr>{''.join(cell.replace('…', _lines(text)) for text, cell in zip(texts, cells, strict=True))}</tr>"


def _lines(text: str) -> str:
    return shown(text.strip("\n")).replace("\n", "<br>")
