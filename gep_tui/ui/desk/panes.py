"""The panes of a screen by their ids: their titles, their sizes and the words in them."""

from __future__ import annotations

from textual.screen import Screen
from textual.widget import Widget

from gep_tui.ui.components.lines import Line, Style, line, wrap
from gep_tui.ui.components.pane import Pane, PaneView
from gep_tui.ui.components.sizes import set_height
from gep_tui.ui.components.text import plain
from gep_tui.words.quotes import nested

#: Rows for a message, or for a fault that contains a file name.
MESSAGE_ROWS = 3


#: Panes that take no row while they have no text.
HIDDEN_EMPTY = ("banner", "told")


class Panes:
    """Finds the widgets of one screen, and remembers them."""

    def __init__(self, screen: Screen[str]) -> None:
        self.screen = screen
        self._widgets: dict[str, Widget] = {}

    def words(self, id: str, text: str, style: Style) -> None:
        """Show a text in as many rows as it needs; a banner without text is hidden."""
        pane, told = self.pane(id), self.told(text)
        lines = [line((f" {row}", style)) for row in told]
        pane.draw(as_is(lines), (text, style, tuple(told)))
        set_height(pane, max(1, len(lines)))
        if id in HIDDEN_EMPTY:
            pane.display = bool(text)

    def told(self, text: str) -> list[str]:
        """Return a text in as many rows as it needs."""
        return wrap(nested(text), max(1, self.screen.size.width - 2), MESSAGE_ROWS) if text else []

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
