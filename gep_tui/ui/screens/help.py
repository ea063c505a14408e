"""The help screen: a page to scroll through; any of Esc, q, ? closes it."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.screen import Screen

from gep_tui.locale import _
from gep_tui.ui.keymap import Keymap
from gep_tui.ui.lines import Line, line
from gep_tui.ui.views.help import help_lines
from gep_tui.ui.widgets.list_panel import ListPanel
from gep_tui.ui.widgets.panel import Panel

#: Keys that close the help.
CLOSING = ("escape", "q", "question_mark", "enter", "ctrl+j")


class HelpScreen(Screen[None], inherit_bindings=False):
    """Shows the keys in force, from their one declaration."""

    CSS_PATH = "../styles/help.tcss"
    AUTO_FOCUS = ""
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (10, "-short")]  # noqa: RUF012  Textual's own declaration

    def __init__(self, keys: Keymap) -> None:
        super().__init__()
        self.keys = keys
        self.first = 0
        self._lines: list[Line] = []
        self._cells = 0

    def compose(self) -> ComposeResult:
        """Lay the page out between its title and the keys that move it."""
        yield Panel(id="title")
        yield ListPanel(id="help")
        yield Panel(id="keys")

    def on_sized_panel_resized(self) -> None:
        """Lay the page out anew at another size."""
        self.draw()

    def draw(self) -> None:
        """Show the rows in sight."""
        page = self.query_one("#help", ListPanel)
        size = page.content_size
        if not size.width:
            return
        if size.width != self._cells:
            self._lines, self._cells = help_lines(self.keys, size.width), size.width
        self.first = max(0, min(self.first, len(self._lines) - size.height))
        self.query_one("#title", Panel).show([line((" " + _("Help: keys, the note line, signs"), "title"))])
        page.show(self._lines[self.first : self.first + size.height])
        shown = min(len(self._lines), self.first + size.height)
        words = _("↑ ↓ PgUp PgDn: scroll   Esc: back   ({shown} of {count} lines)")
        self.query_one("#keys", Panel).show([line((" " + words.format(shown=shown, count=len(self._lines)), "dim"))])

    def on_key(self, event: events.Key) -> None:
        """Scroll, or close."""
        event.stop()
        event.prevent_default()
        page = max(1, self.query_one("#help", ListPanel).content_size.height - 1)
        key = event.key.removeprefix("alt+")
        steps = {"up": -1, "down": 1, "pageup": -page, "pagedown": page, "space": page, "home": -self.first}
        if key in CLOSING:
            self.dismiss()
        elif key in steps or key == "end":
            self.scroll_by(steps.get(key, len(self._lines)))

    def scroll_by(self, rows: int) -> None:
        """Move by so many rows."""
        self.first += rows
        self.draw()

    def on_list_panel_rolled(self, message: ListPanel.Rolled) -> None:
        """Scroll with the wheel."""
        self.scroll_by(message.by)
