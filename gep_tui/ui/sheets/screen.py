"""The screen of practice sheets, over a group's home, or the review of a session whose clock goes on above."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult

from gep_tui.live.group import LiveGroup
from gep_tui.locale import _
from gep_tui.ui.components.actions import Action, action_of
from gep_tui.ui.components.asking_screen import foot
from gep_tui.ui.components.entries_page import EntriesPage
from gep_tui.ui.components.entries_screen import EntriesScreen
from gep_tui.ui.components.key_bar import BarKey, bar_keys, editor_keys
from gep_tui.ui.components.list_panel import ListPanel
from gep_tui.ui.components.navigation import SheetWish
from gep_tui.ui.components.panel import Panel
from gep_tui.ui.components.sized_panel import SizedPanel
from gep_tui.ui.components.ticker import Ticker
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.sheets.draft_keeper import SheetDraftKeeper
from gep_tui.ui.sheets.form_actions import keep_half
from gep_tui.ui.sheets.group_door import GroupDoor
from gep_tui.ui.sheets.list_page import ListPage
from gep_tui.ui.sheets.painter import SheetPainter
from gep_tui.ui.sheets.registry import ACTIONS
from gep_tui.ui.sheets.sheet_desk import SheetDesk
from gep_tui.ui.sheets.wishes import NO_WISH, carry_out

if TYPE_CHECKING:
    from gep_tui.ui.components.services import Services


#: Seconds after which what is being written is kept again, where no session's clock goes on.
KEPT_EVERY = 1.0


class SheetsScreen(EntriesScreen):
    """Handles every key itself, in order: nothing on it has the focus."""

    CSS_PATH = "sheets.tcss"
    AUTO_FOCUS = ""

    def __init__(
        self, services: Services, help: Callable[[str], None], whose: Desk | str, wish: SheetWish = NO_WISH
    ) -> None:
        """Show the sheets of the group `whose` id is given, or of the group of a desk's session."""
        super().__init__()
        self.bar = partial(_bar, self)
        self.session_desk = whose if isinstance(whose, Desk) else None
        self.services = services
        self.answers.kept = services.kept.of(whose if isinstance(whose, str) else whose.live.session.id)
        self.sheets: SheetDesk | None = None
        self._help = help
        self._wish = wish
        self._painter = SheetPainter(self, self.session_desk)
        self._ticker = Ticker(self, whose.live, self._each_second) if isinstance(whose, Desk) else None
        place = whose if isinstance(whose, str) else whose.live.session
        self._door = GroupDoor(self, services, place, self._show, partial(_leave_form, self))

    def compose(self) -> ComposeResult:
        """Lay the panels out."""
        yield Panel(id="top")
        yield SizedPanel(id="clock")
        yield ListPanel(id="list")
        yield SizedPanel(id="editor")
        yield from foot()

    def on_mount(self) -> None:
        """Start the clock, and go to the group."""
        if self._ticker is not None:
            self._ticker.tick()
        else:
            self.set_interval(KEPT_EVERY, self.keep)
        self._door.go()

    def on_unmount(self) -> None:
        """Keep what is being written, and close the group."""
        if self.sheets is not None:
            self.keep()
            self.sheets.drafts.close()
            self.sheets.group.close()

    def keep(self) -> None:
        """Keep what is being written."""
        if self.sheets is not None:
            keep_half(self.sheets)

    def _each_second(self) -> None:
        self.keep()
        self._painter.draw_clock()

    def _show(self, group: LiveGroup, drafts: SheetDraftKeeper) -> None:
        """Show the sheets of a group; if the screen was left meanwhile, close it."""
        if not self.is_attached:
            drafts.close()
            group.close()
            return
        desk = self.session_desk
        self.sheets = SheetDesk(
            group, drafts, self.services.home, self.services.language,
            lambda: desk.live.session if desk is not None else None, self.say, self.ask, self.fetch,
            self.app.copy_to_clipboard, hidden=desk is not None and desk.hidden,
        )  # fmt: skip
        self.sheets.open(ListPage(desk=self.sheets))
        for id in carry_out(self.sheets, self._wish):
            self.perform(id)
        self.draw()

    def shown_page(self) -> EntriesPage | None:
        """Return the page that is open."""
        return self.sheets.page if self.sheets is not None else None

    def is_writing(self) -> bool:
        """Tell whether a part of a sheet is being written."""
        return self.sheets is not None and self.sheets.editor is not None

    def actions(self) -> Sequence[Action]:
        """Return what can be done on the page."""
        return () if self.sheets is None or self.sheets.editor else self.sheets.page.actions()

    def key(self, key: str, character: str | None) -> bool:
        """Give a key to the text that is written, to the question, or to the page."""
        if self.asking is None and self.sheets is not None and self.sheets.editor is not None:
            self.sheets.press(key, character)
        else:
            super().key(key, character)
        self.draw()
        return True

    def pressed(self, key: str, character: str | None) -> bool:
        """Move in the list, or run an action by its key."""
        sheets, key = self.sheets, "enter" if key in ("ctrl+j", "ctrl+m") else key.removeprefix("alt+")
        if sheets is None:
            if key in ("escape", "q"):
                self.dismiss()
            return True
        id = action_of(sheets.page.actions(), key)
        if id:
            self.perform(id)
        else:
            return sheets.page.travel(key)
        return True

    def perform(self, id: str) -> None:
        """Run an action."""
        if id == "help":
            self._help(self.sheets.page.actions()[0].group if self.sheets is not None else "")
        elif self.sheets is not None and id == "back":
            if not self.sheets.back():
                self.dismiss()
        elif self.sheets is not None:
            ACTIONS[id](self.sheets)
        self.draw()

    def on_paste(self, event: events.Paste) -> None:
        """Take a paste where text is typed."""
        event.stop()
        if self.asking is not None:
            self.pasted(event.text)
        elif self.sheets is not None:
            self.sheets.paste(event.text)
        self.draw()

    @on(SizedPanel.Resized)
    def draw(self) -> None:
        """Draw everything."""
        if self.is_mounted:
            self._painter.draw(self.sheets)
            self.draw_foot()


def _bar(screen: SheetsScreen) -> Sequence[BarKey]:
    """Return the keys of the page, or of the text that is written."""
    return editor_keys(_("confirm"), _("confirm too")) if screen.is_writing() else bar_keys(screen.actions())


def _leave_form(screen: SheetsScreen) -> None:
    """Leave the form: what it was made of was erased for good, on another screen."""
    if screen.sheets is not None:
        screen.sheets.leave_form()
        screen.say(_("A note of which this sheet was made was erased for good: what was begun is gone too."))
        screen.draw()
