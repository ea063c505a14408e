"""The help screen: a page to scroll and search, with a session's clock above it."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult

from gep_tui.domain.stream.text import clean, is_text
from gep_tui.locale import _
from gep_tui.ui.components.key_bar import BarKey, key_bar
from gep_tui.ui.components.keys_in_force import Keymap
from gep_tui.ui.components.lines import Line, cut, line, spread, width
from gep_tui.ui.components.list_panel import ListPanel
from gep_tui.ui.components.navigation import ShownIn
from gep_tui.ui.components.panel import Panel
from gep_tui.ui.components.spots import joined
from gep_tui.ui.components.window import WindowScreen
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.views.clock_line import clock_line
from gep_tui.ui.help.page import help_lines

#: Keys that close the help, and those that close it only without a search.
CLOSING, CLOSING_UNLESS_TYPED = ("enter", "ctrl+j"), ("escape", "question_mark")

#: The longest search, in characters.
LONGEST = 60

#: Seconds between two looks at the clock.
LOOK = 0.25


class HelpScreen(WindowScreen[None], inherit_bindings=False):
    """Shows the keys of the facilitator's or the scribe’s screen, as declared; typing narrows the page."""

    CSS_PATH = "help.tcss"
    AUTO_FOCUS = ""
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (10, "-short")]  # noqa: RUF012  Textual's own declaration

    def __init__(self, keys: Keymap, desk: Desk | None = None, shown_in: ShownIn = "live", group: str = "") -> None:
        super().__init__()
        self.keys = keys
        self.desk = desk
        self._shown_in, self._group = shown_in, group
        self.first = 0
        self.words = ""
        self._lines: list[Line] = []
        self._of: tuple[int, str] = (0, "")

    def compose(self) -> ComposeResult:
        """Lay out the clock, the title, the page and the keys."""
        yield Panel(id="clock")
        yield Panel(id="title")
        yield ListPanel(id="help")
        yield Panel(id="keys")

    def on_mount(self) -> None:
        """Keep the session's clock running, if there is one."""
        self.query_one("#clock").display = self.desk is not None and self.desk.live.session.live
        if self.desk is not None:
            self.set_interval(LOOK, self.tick)

    def on_sized_panel_resized(self) -> None:
        """Redraw the page at another size."""
        self.draw()

    def tick(self) -> None:
        """Show the current time."""
        if self.desk is not None:
            self.query_one("#clock", Panel).show([clock_line(self.desk.view_model(), self.size.width)])

    def draw(self) -> None:
        """Show the visible rows."""
        page = self.query_one("#help", ListPanel)
        size = page.content_size
        if not size.width:
            return
        if self._of != (size.width, self.words):
            self._lines, self._of = (
                help_lines(self.keys, size.width, self.words, self._shown_in, self._group),
                (size.width, self.words),
            )
        self.first = max(0, min(self.first, len(self._lines) - size.height))
        self.tick()
        self.query_one("#title", Panel).show([self._title(size.width)])
        page.show(self._lines[self.first : self.first + size.height])
        shown = min(len(self._lines), self.first + size.height)
        count = line((f"{shown}/{len(self._lines)} ", "dim"))
        keys = (BarKey(_("Esc"), _("back")), BarKey("↑ ↓", _("further")), BarKey("abc", _("search")))
        bar = joined(key_bar(keys, size.width - width(count) - 1))
        self.query_one("#keys", Panel).show([spread(bar, count, size.width)])

    def _title(self, cells: int) -> Line:
        """Return the title of the page, or the search with its cursor."""
        if not self.words:
            return line((" " + _("Help: keys, the note line, signs"), "title"))
        head = " " + _("Search in the help:") + " "
        return line((head, "title"), (cut(self.words, max(4, cells - len(head) - 2)), "bold"), (" ", "invert"))

    def on_key(self, event: events.Key) -> None:
        """Search, scroll, or close."""
        event.stop()
        event.prevent_default()
        page = max(1, self.query_one("#help", ListPanel).content_size.height - 1)
        key = event.key.removeprefix("alt+")
        steps = {"up": -1, "down": 1, "pageup": -page, "pagedown": page, "home": -self.first}
        if key in CLOSING or (key in CLOSING_UNLESS_TYPED and not self.words):
            self.dismiss()
        elif key in steps or key == "end":
            self.scroll_by(steps.get(key, len(self._lines)))
        elif key == "space" and not self.words:
            self.scroll_by(page)
        elif key == "escape":
            self.search("")
        elif key in ("backspace", "ctrl+h"):
            self.search(self.words[:-1])
        elif event.character is not None and is_text(event.character):
            self.search(self.words + event.character)

    def on_paste(self, event: events.Paste) -> None:
        """Search for pasted words."""
        event.stop()
        self.search(self.words + " ".join(clean(event.text[:LONGEST]).split()))

    def search(self, words: str) -> None:
        """Show the entries with these words."""
        self.words, self.first = words[:LONGEST], 0
        self.draw()

    def scroll_by(self, rows: int) -> None:
        """Scroll by rows."""
        self.first += rows
        self.draw()

    def on_list_panel_rolled(self, message: ListPanel.Rolled) -> None:
        """Scroll with the wheel."""
        self.scroll_by(message.by)
