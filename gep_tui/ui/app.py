"""The application: it switches between screens, and holds what they share."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from threading import Thread
from typing import Any, ClassVar, Protocol, runtime_checkable

from textual import on
from textual.binding import Binding, BindingType
from textual.screen import Screen

from gep_tui.live.results import bring_up_to_date
from gep_tui.live.session import LiveSession
from gep_tui.live.session_runner import SessionRunner
from gep_tui.ui.components.services import Services
from gep_tui.ui.components.wrapped import rows
from gep_tui.ui.desk.dock_keys import title_of
from gep_tui.ui.keys_meanwhile import KeepsOrder
from gep_tui.ui.messages import (
    FoundWanted,
    HelpWanted,
    LeavesWanted,
    NamesWanted,
    NotesWanted,
    RecordEdited,
    RedrawWanted,
    ReviewWanted,
    SearchWanted,
    SheetsWanted,
)
from gep_tui.ui.screens import Screens
from gep_tui.ui.session_screen import names_screen, session_screen
from gep_tui.ui.terminal.driver import steady
from gep_tui.ui.terminal.endings import Keeps, Terminal
from gep_tui.ui.terminal.parser import teach


@runtime_checkable
class Runs(Protocol):
    """A screen that has a session runner."""

    runner: SessionRunner


class GepApp(KeepsOrder):
    """Opens and closes screens, and ends in order whatever ends it."""

    #: Textual's palette would cover the clock; the live screen has its own.
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "leave", priority=True, show=False),
        Binding("ctrl+l", "redraw", priority=True, show=False),
    ]

    def __init__(self, services: Services, live: LiveSession | None = None, shown_in: str = "live") -> None:
        """Begin with `live` on the screen `shown_in`, "live", "notes" or "room"; without a session, at home."""
        # Textual ignores the CSS_PATH of a default screen, so the application names it.
        path = f"{shown_in}/{shown_in}.tcss" if live is not None else "home/home.tcss"
        super().__init__(driver_class=steady(), css_path=Path(__file__).parent / path)
        self.services = services
        self.live = live
        self._shown_in = shown_in
        self.animation_level = "none"
        self.screens = Screens(self, services, self.hold, self.warn)
        self.terminal = Terminal(lambda status: self.exit(status, return_code=status), self.keep)
        teach()
        if services.settings.theme in self.available_themes:
            self.theme = services.settings.theme

    def get_default_screen(self) -> Screen[Any]:
        """Start with the live session if one is given, else at home."""
        if self.live is None:
            return self.screens.home()
        return session_screen(self.services, self.screens, self.live, self._shown_in)

    def on_mount(self) -> None:
        """Handle the signals that end a program."""
        if not self.is_headless:
            self.terminal.listen()

    def warn(self, text: str) -> None:
        """Show a warning for some seconds; its rows are broken here, since Textual also breaks at no-break spaces."""
        cells = max(10, min(60, self.size.width // 2) - 4)
        self.notify("\n".join(rows(text, cells)), severity="warning", timeout=15, markup=False)

    def hold(self, live: LiveSession | None) -> None:
        """Keep the session that is shown now, and finish writing what the one before holds."""
        before, self.live = self.live, live
        if before is not None:
            before.close()

    def keep(self, seconds: float) -> None:
        """Save everything within `seconds`: what is being typed, and what is not on the disk yet."""
        for screen in self.screen_stack:
            if isinstance(screen, Keeps):
                screen.keep()
        if self.live is not None:
            self.live.close(seconds)
        self.screens.found.close(seconds)

    def on_home_wanted(self) -> None:
        """Go home from the live screen."""
        self.screens.go_home()

    def on_help_wanted(self, message: HelpWanted) -> None:
        """Show the help over the current screen."""
        dock = message.desk.dock
        self.screens.help(message.desk, message.shown_in, title_of(dock.panel) if dock is not None else "")

    def on_notes_wanted(self, message: NotesWanted) -> None:
        """Show the scribe’s screen instead of the live screen."""
        self.screens.write_along(message.desk.live)

    @on(ReviewWanted)
    @on(LeavesWanted)
    def on_review_wanted(self, message: ReviewWanted | LeavesWanted) -> None:
        """Show the review over the live screen, or its page of what leaves."""
        self.screens.show_review(message.desk, leaves=isinstance(message, LeavesWanted))

    @on(SheetsWanted)
    @on(SearchWanted)
    @on(FoundWanted)
    @on(NamesWanted)
    def on_sheets_wanted(self, message: SheetsWanted | SearchWanted | FoundWanted | NamesWanted) -> None:
        """Show over this screen the practice sheets, names to replace, the search, or a session that was found."""
        match message:
            case SheetsWanted():
                self.screens.sheets(message.desk)
            case NamesWanted():
                self.push_screen(
                    names_screen(
                        self.services, partial(self.screens.help, message.desk, "review"), message.desk, message.request
                    )
                )
            case SearchWanted():
                self.screens.found.search(message.desk, message.words)
            case FoundWanted():
                self.screens.found.show(message.place, message.desk, message.desk.say)

    def on_record_edited(self, message: RecordEdited) -> None:
        """Update the results after an edit, on another thread."""
        for screen in self.screen_stack:
            if isinstance(screen, Runs) and screen.runner.live is message.desk.live:
                screen.runner.results_soon()
                return
        live = message.desk.live
        Thread(target=bring_up_to_date, args=(live, self.services.language), daemon=True).start()

    def action_leave(self) -> None:
        """End the program; what is typed stays as a draft."""
        self.screens.leave()

    @on(RedrawWanted)
    def action_redraw(self) -> None:
        """Redraw everything, even on a terminal that was reset or overwritten."""
        begin_anew = getattr(self._driver, "begin_anew", self.refresh)
        begin_anew()

    def on_unmount(self) -> None:
        """Leave nothing unsaved."""
        self.hold(None)
        self.screens.found.close()
