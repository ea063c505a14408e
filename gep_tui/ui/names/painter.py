"""Draw the screen of names: its head, the clock of the session, the list."""

from __future__ import annotations

from textual.screen import Screen

from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.lines import line, spread
from gep_tui.ui.components.panel import Panel
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.views.clock_line import clock_line
from gep_tui.ui.names.name_desk import NameDesk


class NamesPainter:
    """Draws one screen; each panel repaints only what changed."""

    def __init__(self, screen: Screen[None], desk: Desk) -> None:
        self._screen, self._desk = screen, desk

    def draw(self, names: NameDesk | None, hidden: bool) -> None:
        """Draw everything but the foot."""
        cells, height = self._screen.size
        if not cells or not height:
            return
        self.draw_clock()
        group = one_line(self._desk.live.session.group)
        title = _(" Names to replace · {group}").format(group=group) if group else _(" Names to replace")
        told = f"{names.page.title()} " if names is not None else ""
        self._panel("top").show([spread(line((title, "bold")), line((told, "accent")), cells)])
        size = self._panel("list").content_size
        shown = names.page.lines(size.width or cells, size.height, hidden) if names is not None else []
        self._panel("list").show(shown)

    def draw_clock(self) -> None:
        """Draw the clock of the session, as long as it runs."""
        if self._screen.is_mounted:
            model = self._desk.view_model()
            self._panel("clock").set_class(model.session.live, "-live")
            self._panel("clock").show([clock_line(model, self._screen.size.width)])

    def _panel(self, id: str) -> Panel:
        return self._screen.query_one(f"#{id}", Panel)
