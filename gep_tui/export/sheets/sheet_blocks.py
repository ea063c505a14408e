"""A practice sheet as blocks of raw text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gep_tui.domain.group.practice_sheet import TEXTS, PracticeSheet
from gep_tui.export.blocks import Heading, Item, PageBlock, TextLine
from gep_tui.locale import _
from gep_tui.words.moments import day_in_words
from gep_tui.words.sheets import field_name, sources

#: What begins an entry of a list in a field.
_BULLET = re.compile(r"\s*[-–•*]\s+(?=\S)")


def sheet_blocks(sheet: PracticeSheet, level: int = 1) -> Iterator[PageBlock]:
    """Yield the page of a sheet, its title a heading of this level; parts without text are left out."""
    yield Heading(level, sheet.title)
    for field in TEXTS:
        text = getattr(sheet, field)
        if text:
            yield Heading(level + 1, field_name(field))
            yield from _paragraphs(text)
    if sheet.tags:
        yield Heading(level + 1, field_name("tags"))
        yield TextLine(", ".join(sheet.tags))
    yield TextLine(_closing(sheet))


def _closing(sheet: PracticeSheet) -> str:
    """Return of what a sheet was made, and when; who may read it, and why."""
    day = day_in_words((sheet.changed or sheet.written).isoformat())
    made = _("Written on {day} from {sources}.") if sheet.sources else _("Written on {day}.")
    for_whom = _("For anybody: the names that were found are replaced by roles, or were left on purpose.")
    return f"{made.format(day=day, sources=sources(sheet))} {for_whom}"


def _paragraphs(text: str) -> Iterator[PageBlock]:
    """Yield each line as a paragraph, those with a dash as the entries of a list."""
    for line in text.split("\n"):
        bullet = _BULLET.match(line)
        if bullet is not None:
            yield Item(line[bullet.end() :])
        elif line.strip():
            yield TextLine(line)
