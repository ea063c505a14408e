"""Plain text: no markup, no control characters except newlines, no wrapping. A tab becomes four spaces."""

from __future__ import annotations

import re
from collections.abc import Iterable

from gep_tui.domain.stream.text import clean, one_line
from gep_tui.export.blocks import Heading, Item, PageBlock, PageBreak, Table, TextLine, WrittenBlock, in_a_cell
from gep_tui.export.document.document import document
from gep_tui.export.document.minutes import Order
from gep_tui.export.one_text import one_text
from gep_tui.export.readers.seen import Seen
from gep_tui.export.ruled import ruled
from gep_tui.locale import _

_LONGEST_RULE = 60


def plain(seen: Seen, order: Order = "phase") -> str:
    """Return the document of what a reader sees."""
    return written(document(seen, order).blocks)


def written(blocks: Iterable[PageBlock]) -> str:
    """Return the blocks as plain text, without blank lines between consecutive entries."""
    return one_text(blocks, _block, _joins)


def _joins(before: WrittenBlock, block: WrittenBlock) -> bool:
    takes_entries = isinstance(before, Item) or (isinstance(before, Heading) and before.level > 2)
    return takes_entries and isinstance(block, Item)


def _block(block: WrittenBlock) -> str:
    match block:
        case PageBreak():
            return ""
        case Heading(level, text):
            return _heading(level, one_line(text))
        case TextLine(text):
            return one_line(text)
        case Item(text):
            return "- " + re.sub(r"\n(?!\n)", "\n  ", _tidy(text).strip("\n"))
        case Table(header, rows, signed=True):
            return ruled(tuple(map(_cell, header)), [tuple(map(_cell, row)) for row in rows])
        case Table(header, rows):
            return "\n".join(" | ".join(map(_cell, row)).rstrip() for row in (header, *rows))


def _heading(level: int, text: str) -> str:
    """Return a heading, underlined with = or -, or followed by a colon, by its level."""
    if level > 2:
        return _("{text}:").format(text=text)
    return f"{text}\n{('=' if level == 1 else '-') * min(len(text), _LONGEST_RULE)}"


def _cell(text: str) -> str:
    return in_a_cell(_tidy(text)).strip()


def _tidy(text: str) -> str:
    return clean(text).replace("\t", "    ")
