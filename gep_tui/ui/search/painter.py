"""Draw the search screen: how many notes there are, the list, why it is empty, the clock of the session below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.screen import Screen

from gep_tui.locale import _
from gep_tui.ui.components.caption import Caption
from gep_tui.ui.components.hit_rows import HitPage, hit_rows
from gep_tui.ui.components.lines import line, spread, width
from gep_tui.ui.components.panel import Panel
from gep_tui.ui.components.picker import Picker
from gep_tui.ui.components.search_lines import search_hint, search_lines, search_title
from gep_tui.ui.components.sizes import set_height, set_width
from gep_tui.ui.desk.views.clock_line import clock_line

if TYPE_CHECKING:
    from gep_tui.live.searching import FoundNotes, Searching
    from gep_tui.ui.components.services import Services
    from gep_tui.ui.desk.desk import Desk

#: Rows of a window from which sessions have headings in the list.
HEADED = 10


class SearchPainter:
    """Draws one search; the list is made again only for new hits."""

    def __init__(self, screen: Screen[str], services: Services, search: Searching) -> None:
        self._screen = screen
        self._services = services
        self._search = search
        self._now = services.clock().wall()
        self._shown: FoundNotes | None = None

    def label(self) -> None:
        """Put the label before the field."""
        words = line((" " + _("Find:") + " ", "title"))
        label = self._screen.query_one("#before", Caption)
        set_width(label, width(words))
        label.show([words])

    def draw(self) -> None:
        """Draw title, list, and what is to be said of them."""
        found, cells = self._search.found, self._screen.size.width
        title = line((" " + _("Find in all sessions"), "title"))
        count = line((search_title(found) + " ", "dim"))
        self._screen.query_one("#top", Panel).show([spread(title, count, cells)])
        self._draw_list(found)
        told = search_lines(found, self._search.cache, max(1, cells - 2))
        hint = [] if found.hits else [line((search_hint(), "dim"))]
        panel = self._screen.query_one("#told", Panel)
        set_height(panel, len(told) + len(hint))
        panel.show([*told, *hint])

    def draw_clock(self, below: Desk) -> None:
        """Draw the clock of the session below, while it runs."""
        panel = self._screen.query_one("#clock", Caption)
        panel.set_class(below.live.session.live, "-live")
        panel.show([clock_line(below.view_model(), self._screen.size.width)])

    def _draw_list(self, found: FoundNotes) -> None:
        picker = self._screen.query_one(Picker)
        if found is self._shown:
            picker.paint()
            return
        same = self._shown is not None and self._shown.typed == found.typed
        self._shown = found
        page = HitPage(found.terms, self._services.language, self._now, self._services.settings.dates)
        picker.load(hit_rows(page, found.hits, headed=self._screen.size.height >= HEADED), None if same else "")
