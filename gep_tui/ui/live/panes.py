"""The panes of the live screen by their ids: their titles, their sizes and the words in them."""

from __future__ import annotations

from textual.screen import Screen
from textual.widget import Widget

from gep_tui.ui.components.lines import Line, Style, line, wrap
from gep_tui.ui.components.pane import Pane, PaneView
from gep_tui.ui.components.text import plain

#: Rows for a message, or for a fault that contains a file name.
MESSAGE_ROWS = 3


class Panes:
    """Finds the widgets of one screen, and remembers them."""

    def __init__(self, screen: Screen[str]) -> None:
        self.screen = screen
        self._widgets: dict[str, Widget] = {}

    def words(self, id: str, text: str, style: Style) -> None:
        """Show a text in as many rows as it needs; a banner without text is hidden."""
        pane, cells = self.pane(id), max(1, self.screen.size.width - 2)
        lines = [line((f" {row}", style)) for row in wrap(text, cells, MESSAGE_ROWS)] if text else []
        pane.draw(as_is(lines), (text, style, cells))
        set_height(pane, max(1, len(lines)))
        if id == "banner":
            pane.display = bool(text)

    def title(self, id: str, title: str) -> None:
        """Give a panel its title."""
        widget = self.widget(id)
        if str(widget.border_title or "") != title:
            widget.border_title = plain(title)

    def pane(self, id: str) -> Pane:
        """Return a pane of the screen."""
        pane = self.widget(id)
        assert isinstance(pane, Pane)
        return pane

    def widget(self, id: str) -> Widget:
        """Return a widget of the screen; it stays the same as long as the screen exists."""
        found = self._widgets.get(id)
        if found is None:
            found = self._widgets[id] = self.screen.query_one(f"#{id}")
        return found


def as_is(lines: list[Line]) -> PaneView:
    """Return a view of lines that are the same at any size."""
    return lambda cells, rows: lines


def set_width(widget: Widget, cells: int) -> None:
    """Set the width, unless it is the same: setting it lays the screen out anew."""
    if widget.styles.width is None or widget.styles.width.value != cells:
        widget.styles.width = cells


def set_height(widget: Widget, rows: int) -> None:
    """Set the height, unless it is the same."""
    if widget.styles.height is None or widget.styles.height.value != rows:
        widget.styles.height = rows
