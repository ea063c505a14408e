"""Find words in the rows of a page of a group's home, and in what is beside each row."""

from __future__ import annotations

from collections.abc import Sequence

from gep_tui.domain.stream.text import one_line, unaccented
from gep_tui.locale import _
from gep_tui.ui.components.lines import Line
from gep_tui.ui.components.rows import ListRow, heading, words
from gep_tui.ui.components.searching import holds, terms
from gep_tui.ui.group.page import Page
from gep_tui.ui.group.state import GroupDesk

#: The cells and rows in which a row, and what is beside it, is looked at: enough for all of it.
CELLS, ROWS = 2000, 200


def rows_of(page: Page, desk: GroupDesk) -> Sequence[ListRow]:
    """Return the rows of a page; while something is searched, those that hold all words."""
    if page.searches or not desk.words:
        return page.rows(desk)
    everything = page.rows(desk)
    found = [row for row in everything if row.live and _holds(page, desk, row, terms(desk.words))]
    shown = _("Search: {words}").format(words=one_line(desk.words))
    nothing = _("Nothing has “{words}”. Esc shows everything again.").format(words=one_line(desk.words))
    return [heading(shown), *(found or [words(nothing)])]


def _holds(page: Page, desk: GroupDesk, row: ListRow, wanted: tuple[str, ...]) -> bool:
    beside = page.beside(desk, row.key, CELLS, ROWS)
    return holds(unaccented(" ".join(map(_text, (row.draw(CELLS), *beside)))), wanted)


def _text(pieces: Line) -> str:
    return "".join(text for text, _style in pieces)
