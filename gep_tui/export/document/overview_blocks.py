"""What readers outside the group get, as blocks: a summary for the sponsor, the practice sheets for the public."""

from __future__ import annotations

from collections.abc import Iterator

from gep_tui.export.blocks import Heading, Item, PageBlock, PageBreak, Table, TextLine
from gep_tui.export.readers.reader_words import for_whom
from gep_tui.export.readers.seen import Seen
from gep_tui.export.sheets.sheet_blocks import sheet_blocks
from gep_tui.locale import _, number
from gep_tui.words.moments import day_in_words


def overview_title(seen: Seen) -> str:
    """Return the title of a page for a reader outside the group: it names neither group nor case."""
    if seen.reader.who == "public":
        return _("Practice sheets")
    day = day_in_words(seen.report.session.started_at)
    return _("Session of {day}").format(day=day) if day else _("A session")


def overview_blocks(seen: Seen) -> Iterator[PageBlock]:
    """Yield aims, themes and figures; for the public the practice sheets, each on its own page."""
    if seen.reader.who == "public":
        for place, sheet in enumerate(seen.sheets):
            if place:
                yield PageBreak()
            yield from sheet_blocks(sheet)
        return
    yield Heading(1, overview_title(seen))
    yield TextLine(for_whom(seen.reader))
    yield from _list(_("Aims"), seen.overview.aims)
    yield from _list(_("Themes"), seen.overview.themes)
    figures = seen.overview.figures
    if figures:
        yield Heading(2, _("Figures"))
        rows = tuple((each.words, number(each.number)) for each in figures)
        yield Table((_("What"), _("Number")), rows, numbers=(1,))


def _list(title: str, entries: tuple[str, ...]) -> Iterator[PageBlock]:
    if entries:
        yield Heading(2, title)
        yield from map(Item, entries)
