"""The screen of names to replace, over the review of a session whose clock goes on above."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, cast

from textual import events, on
from textual.app import ComposeResult

from gep_tui.locale import _
from gep_tui.ui.components.actions import Action, action_of
from gep_tui.ui.components.asking_screen import foot
from gep_tui.ui.components.entries_page import EntriesPage
from gep_tui.ui.components.entries_screen import EntriesScreen
from gep_tui.ui.components.list_panel import ListPanel
from gep_tui.ui.components.names.name_keys import OF_NAMES
from gep_tui.ui.components.names.request import NamesRequest
from gep_tui.ui.components.panel import Panel
from gep_tui.ui.components.sized_panel import SizedPanel
from gep_tui.ui.components.ticker import Ticker
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.names.action_keys import NAMES
from gep_tui.ui.names.name_desk import NameDesk, opened
from gep_tui.ui.names.painter import NamesPainter

if TYPE_CHECKING:
    from gep_tui.ui.components.services import Services


class NamesScreen(EntriesScreen):
    """Handles every key itself, in order: nothing on it has the focus."""

    CSS_PATH = "names.tcss"
    AUTO_FOCUS = ""

    def __init__(self, services: Services, help: Callable[[str], None], desk: Desk, request: NamesRequest) -> None:
        """Show the names that `request` finds in the session of `desk`."""
        super().__init__()
        self.answers.kept = services.kept.of(desk.live.session.id)
        self.names: NameDesk | None = None
        self._services, self._help, self._desk, self._request = services, help, desk, request
        self._hidden = desk.hidden
        self._painter = NamesPainter(self, desk)
        self._ticker = Ticker(self, desk.live, self._painter.draw_clock)

    def compose(self) -> ComposeResult:
        """Lay the panels out."""
        yield Panel(id="top")
        yield SizedPanel(id="clock")
        yield ListPanel(id="list")
        yield from foot()

    def on_mount(self) -> None:
        """Start the clock, and look for names."""
        self._ticker.tick()
        self.say(_("Looking for names…"))
        session = self._desk.live.session
        self.fetch(lambda: opened(self._services, session, self._request), self._show)

    def on_unmount(self) -> None:
        """Keep what was decided, and close the group."""
        if self.names is not None:
            self.names.close()

    def _show(self, found: object) -> None:
        names = cast("NameDesk", found)
        if not self.is_attached:
            names.close()
            return
        self.names = names
        if names.group is not None:
            names.group.listeners.add(lambda: self.tell(self._see_saving))
        names.page.select(next((each.found for each in names.page.open_names()), ""))
        if not names.page.names:
            self._leave(done=True)
        elif names.group is None:
            self.say(_("This session has no group: what you decide about names is kept until you leave the review."))
        else:
            self.say("")

    def _see_saving(self) -> None:
        """Say what the disk refuses of what was decided."""
        if self.names is not None and (trouble := self.names.trouble()):
            self.say(trouble)

    def _leave(self, done: bool) -> None:
        """Go back, and hand over the names as they stand."""
        self.dismiss()
        if self.names is not None:
            self._request.take(tuple(self.names.page.names), done)

    def shown_page(self) -> EntriesPage | None:
        """Return the list of names."""
        return self.names.page if self.names is not None else None

    def actions(self) -> Sequence[Action]:
        """Return what can be done."""
        return NAMES

    def key(self, key: str, character: str | None) -> bool:
        """Give a key to the question, or to the list."""
        super().key(key, character)
        self.draw()
        return True

    def pressed(self, key: str, character: str | None) -> bool:
        """Move in the list, or run an action by its key."""
        key = "enter" if key in ("ctrl+j", "ctrl+m") else key.removeprefix("alt+")
        id = action_of(NAMES, key)
        if id:
            self.perform(id)
            return True
        return self.names is not None and self.names.page.travel(key)

    def perform(self, id: str) -> None:
        """Run an action."""
        if id == "help":
            self._help(OF_NAMES)
        elif id == "back":
            self._leave(done=False)
        elif id == "hide":
            self._hidden = not self._hidden
        elif self.names is not None and self.names.act(id, self.say, self.ask):
            self._leave(done=True)
        self.draw()

    def on_paste(self, event: events.Paste) -> None:
        """Take a paste where text is typed."""
        event.stop()
        self.pasted(event.text)

    @on(SizedPanel.Resized)
    def draw(self) -> None:
        """Draw everything."""
        if self.is_mounted:
            self._painter.draw(self.names, self._hidden)
            self.draw_foot()
