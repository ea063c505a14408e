"""The minutes as blocks of raw text. The formats decide how blocks are written."""

from __future__ import annotations

from collections.abc import Iterator

from gep_tui.export.blocks import Heading, Item, PageBlock, TextLine
from gep_tui.export.document.minutes import Chapter, KindSection, SessionMinutes
from gep_tui.locale import _, n_


def minutes_blocks(minutes: SessionMinutes) -> Iterator[PageBlock]:
    """Yield the page: head, programme, chapters, what was set aside, tables, next date and charter, then figures."""
    yield Heading(1, minutes.title)
    yield TextLine(minutes.for_whom)
    if minutes.rehearsal:
        yield TextLine(_("A rehearsal: nobody really said any of this."))
    yield from map(Item, minutes.facts)
    yield from _list(_("Programme"), minutes.programme)
    for chapter in minutes.chapters:
        yield from _chapter(chapter)
    yield from _list(_("Set aside"), minutes.set_aside)
    yield from minutes.tables
    yield from _list(_("Next session"), (minutes.next_date,) if minutes.next_date else ())
    yield from _list(_("What the group has agreed on"), minutes.charter)
    yield from minutes.figures


def _list(title: str, entries: tuple[str, ...]) -> Iterator[PageBlock]:
    if entries:
        yield Heading(2, title)
        yield from map(Item, entries)


def _chapter(chapter: Chapter) -> Iterator[PageBlock]:
    """Yield a case with its key question, its phases and kinds; outside a case phases are headings of their own."""
    if chapter.title:
        yield Heading(2, chapter.title)
    level = 3 if chapter.title else 2
    for told in filter(None, (chapter.chosen, chapter.goes_on)):
        yield TextLine(told[:1].upper() + told[1:])
    if chapter.question:
        yield Heading(level, n_("Key question", "Key questions", 1))
        yield Item("\n".join((chapter.question, *(_("earlier: {text}").format(text=each) for each in chapter.earlier))))
    for section in chapter.sections:
        yield from _section(section.title, section.kinds, level)


def _section(title: str, kinds: tuple[KindSection, ...], level: int) -> Iterator[PageBlock]:
    if title:
        yield Heading(level, title)
    for kind in kinds:
        yield Heading(level + 1 if title else level, kind.title)
        yield from map(Item, kind.entries)
