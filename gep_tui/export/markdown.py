"""Markdown (CommonMark, with GitHub's tables). What people typed is escaped and shows letter for letter.

Newlines become hard line breaks, except at both ends of a text and in a table's cell (" / "). A bare web address stays
as it is: some viewers link it, but nobody can hide another address behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from gep_tui.domain.stream.text import clean, one_line
from gep_tui.export.blocks import Heading, Item, PageBlock, PageBreak, Table, TextLine, WrittenBlock, in_a_cell
from gep_tui.export.document.document import document
from gep_tui.export.document.minutes import Order
from gep_tui.export.one_text import one_text
from gep_tui.export.readers.seen import Seen

# Characters with a meaning anywhere in a line. `<` and `&` become entities, because older Markdown ignores a backslash
# before them and would let HTML through.
_ANYWHERE = re.compile(r"[\\`*_\[\]|~$]|(?:(?<=\s)|^)#")
_ENTITY = re.compile(r"&(?=#?[0-9A-Za-z]+;)")
_AT_THE_START = re.compile(r"^(?:([0-9]+)(?=[.)])|(?=[-+=>:]))")


def markdown(seen: Seen, order: Order = "phase") -> str:
    """Return the document of what a reader sees."""
    return written(document(seen, order).blocks)


def written(blocks: Iterable[PageBlock]) -> str:
    """Return the blocks as Markdown; consecutive entries form one list."""
    return one_text(blocks, _block, _joins)


def _joins(before: WrittenBlock, block: WrittenBlock) -> bool:
    return isinstance(before, Item) and isinstance(block, Item)


def _block(block: WrittenBlock) -> str:
    match block:
        case PageBreak():
            return ""
        case Heading(level, text):
            return "#" * level + " " + inline(one_line(text))
        case TextLine(text):
            return escape(one_line(text))
        case Item(text):
            return "- " + escape(text).replace("\n", "\n  ")
        case Table(header, rows):
            rule = ("---:" if place in block.numbers else "---" for place in range(len(header)))
            return "\n".join((_row(header), _row(rule, raw=True), *map(_row, rows)))


def _row(cells: Iterable[str], raw: bool = False) -> str:
    return "| " + " | ".join(cell if raw else inline(in_a_cell(clean(cell).strip())) for cell in cells) + " |"


def escape(text: str) -> str:
    """Return `text` as a paragraph: newlines become hard breaks, nothing in it is Markdown."""
    return "\\\n".join(_line(line) for line in clean(text).strip("\n").split("\n"))


def inline(text: str) -> str:
    """Return one line of text for use in the middle of a line: nothing in it is Markdown."""
    text = _ENTITY.sub("&amp;", text).replace("<", "&lt;")
    return _ANYWHERE.sub(lambda found: "\\" + found[0], text)


def _line(line: str) -> str:
    """Return text for the beginning of a line: blanks at both ends are kept, a list marker is escaped."""
    middle = line.strip()
    if not middle:
        return _blanks(line)
    begin, end = line[: line.index(middle[0])], line[line.rindex(middle[-1]) + 1 :]
    return _blanks(begin) + _AT_THE_START.sub(r"\1\\", inline(middle), count=1) + _blanks(end)


def _blanks(text: str) -> str:
    return "".join(f"&#{ord(blank)};" for blank in text)
