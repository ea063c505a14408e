"""A document as the data that the page of Typst is filled with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from gep_tui.domain.stream.text import one_line
from gep_tui.export.blocks import Chart, Heading, Item, PageBlock, PageBreak, Table, TextLine, WrittenBlock
from gep_tui.export.column_widths import shares
from gep_tui.export.document.document import Document
from gep_tui.export.plot import Plot, Timeline
from gep_tui.export.xml_text import for_xml, is_right_to_left
from gep_tui.locale import _

#: Longest title in a footer.
_LONGEST = 80

#: The highest level that headings of a PDF have.
_LEVELS = 4


def typst_data(document: Document) -> dict[str, Any]:
    """Return the data: what was typed is a `text`, with whether it runs from right to left."""
    title = for_xml(one_line(document.title))
    return {
        "title": title,
        "foot": title if len(title) <= _LONGEST else title[: _LONGEST - 1] + "…",
        "for_whom": for_xml(one_line(document.for_whom)),
        "language": document.language,
        "as_of": list(document.as_of.timetuple()[:6]),
        "page": _("page {number} of {count}"),
        "blocks": list(_blocks(document.blocks)),
    }


def _blocks(blocks: Iterable[PageBlock]) -> Iterator[dict[str, Any]]:
    """Yield the blocks; consecutive entries are one list."""
    for is_list, group in groupby(blocks, lambda block: isinstance(block, Item)):
        if is_list:
            yield {"kind": "list", "entries": [_words(block.text) for block in group if isinstance(block, Item)]}
        else:
            for block in group:
                yield from _written(block)


def _written(block: PageBlock) -> Iterator[dict[str, Any]]:
    """Yield a block; of a chart its plot, then its table."""
    if isinstance(block, Chart):
        yield _plot(block.plot)
        yield _block(block.table)
    else:
        yield _block(block)


def _plot(plot: Plot | Timeline) -> dict[str, Any]:
    """Return a plot with all lengths as shares of the longest one."""
    if isinstance(plot, Plot):
        marked = plot.marks and any(bar.mark is not None for bar in plot.bars)
        bars = [
            {
                "name": _words(bar.label), "words": _words(bar.words), "tone": bar.tone,
                "length": bar.value / plot.highest, "mark": None if bar.mark is None else bar.mark / plot.highest,
            }
            for bar in plot.bars
        ]  # fmt: skip
        return {"kind": "bars", "bars": bars, "marks": plot.marks if marked else ""}
    courses = [
        {
            "name": _words(each.label), "words": _words(each.words),
            "heights": [count / plot.highest for count in each.counts],
        }
        for each in plot.courses
    ]  # fmt: skip
    return {"kind": "courses", "courses": courses, "begins": plot.begins, "ends": plot.ends}


def _block(block: WrittenBlock) -> dict[str, Any]:
    match block:
        case Heading(level, text):
            return {"kind": "heading", "level": min(level, _LEVELS), "words": _words(one_line(text))}
        case TextLine(text) | Item(text):
            return {"kind": "line", "words": _words(one_line(text))}
        case PageBreak():
            return {"kind": "break"}
        case Table(header, rows):
            return {
                "kind": "table",
                "shares": shares(block),
                "numbers": block.numbers,
                "header": [*map(_words, header)],
                "rows": [[*map(_words, row)] for row in rows],
            }


def _words(text: str) -> dict[str, Any]:
    """Return a text; a tab, of which fonts have no picture, becomes four spaces."""
    text = for_xml(text).strip("\n").replace("\t", "    ")
    return {"text": text, "rtl": is_right_to_left(text)}
