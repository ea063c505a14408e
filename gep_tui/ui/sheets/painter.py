"""Draw the screen of practice sheets: its head, the clock of the session, the page, the text that is written."""

from __future__ import annotations

from textual.screen import Screen

from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.editor import Editor
from gep_tui.ui.components.lines import line, spread
from gep_tui.ui.components.panel import Panel
from gep_tui.ui.components.sizes import set_height
from gep_tui.ui.components.text import plain
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.views.clock_line import clock_line
from gep_tui.ui.sheets.sheet_desk import SheetDesk

#: Rows of a window below which the text that is written may take two rows at most.
HIGH = 10


class SheetPainter:
    """Draws one screen; each panel repaints only what changed."""

    def __init__(self, screen: Screen[None], desk: Desk | None) -> None:
        self._screen = screen
        self._desk = desk

    def draw(self, sheets: SheetDesk | None) -> None:
        """Draw everything but the foot."""
        cells, height = self._screen.size
        if not cells or not height:
            return
        self.draw_clock()
        name = one_line(sheets.group.group.name) if sheets is not None else ""
        title = _(" Practice sheets · {group}").format(group=name) if name else _(" Practice sheets")
        page = f"{sheets.page.title()} " if sheets is not None else ""
        self._panel("top").show([spread(line((title, "bold")), line((page, "accent")), cells)])
        size = self._panel("list").content_size
        rows = sheets.page.lines(size.width or cells, size.height, sheets.hidden) if sheets is not None else []
        self._panel("list").show(rows)
        self._draw_editor(sheets.editor if sheets is not None else None, cells, height)

    def draw_clock(self) -> None:
        """Draw the clock of the session, as long as it runs."""
        if not self._screen.is_mounted or self._desk is None:
            return
        model = self._desk.view_model()
        self._panel("clock").set_class(model.session.live, "-live")
        self._panel("clock").show([clock_line(model, self._screen.size.width)])

    def _draw_editor(self, editor: Editor | None, cells: int, height: int) -> None:
        panel = self._panel("editor")
        panel.set_class(editor is not None, "-open")
        if editor is not None:
            room = max(1, min(editor.height(cells), height // 2 if height >= HIGH else 2))
            set_height(panel, room + (1 if height >= HIGH else 0))
            panel.border_title = plain(editor.note)
            panel.show(editor.lines(cells, room))

    def _panel(self, id: str) -> Panel:
        return self._screen.query_one(f"#{id}", Panel)
