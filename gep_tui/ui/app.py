"""The application: which screen stands, and what the screens share."""

from __future__ import annotations

from pathlib import Path
from threading import Thread
from typing import Any, ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.screen import Screen

from gep_tui.domain.session.decisions.phases import begin
from gep_tui.domain.session.events import SessionOpened
from gep_tui.live.changed import is_changed
from gep_tui.live.holder import resumed
from gep_tui.live.results import bring_up_to_date
from gep_tui.live.session import LiveSession
from gep_tui.live.session_runner import SessionRunner
from gep_tui.ui.components.services import Services
from gep_tui.ui.components.wrapped import rows
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.live.screen import LiveScreen
from gep_tui.ui.messages import CopyWanted, HelpWanted, RecordEdited, ReviewWanted
from gep_tui.ui.terminal.alt_keys import teach
from gep_tui.ui.terminal.driver import steady
from gep_tui.ui.terminal.endings import Terminal


class GepApp(App[int]):
    """Opens screens and takes them away; ends in order whatever ends it."""

    #: Textual's own palette would stand over the clock; the live screen has one of its own.
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "leave", priority=True, show=False),
        Binding("ctrl+l", "redraw", priority=True, show=False),
    ]

    def __init__(self, services: Services, live: LiveSession | None = None) -> None:
        # a default screen's own CSS_PATH is not read: the application has to name it
        path = "live/live.tcss" if live is not None else "home/home.tcss"
        super().__init__(driver_class=steady(), css_path=Path(__file__).parent / path)
        self.services = services
        self.live = live
        self.animation_level = "none"
        self.terminal = Terminal(self)
        teach()
        if services.settings.theme in self.available_themes:
            self.theme = services.settings.theme

    def get_default_screen(self) -> Screen[Any]:
        """Begin with the live session where one was named, else at home."""
        return self.live_screen(self.live) if self.live is not None else self.home_screen()

    def on_mount(self) -> None:
        """Listen for the signals that end a program."""
        self.terminal.listen()

    def live_screen(self, live: LiveSession) -> Screen[Any]:
        """Return the live screen of `live`."""
        services = self.services
        desk = Desk(live=live, settings=services.settings, language=services.language)
        return LiveScreen(desk, services.keys, SessionRunner(live, services.language))

    def home_screen(self) -> Screen[Any]:
        """Return the home screen."""
        from gep_tui.ui.home.screen import HomeScreen

        return HomeScreen(self.services)

    def start_session(self, opened: SessionOpened, begun: bool = False) -> None:
        """Open a new session and show it; with `begun` its first phase runs."""
        services = self.services
        folder = services.home.session_folder(opened.id, opened.rehearsal)
        live = LiveSession.open(folder, services.clock(), opened, services.writer())
        if begun:
            live.do(begin)
        self.go_live(live)

    def resume_session(self, id: str) -> None:
        """Open a session that is not over, or one to be looked at again."""
        services = self.services
        live = resumed(services.home.session_folder(id), services.clock(), services.writer())
        self.go_live(live)
        from gep_tui.words.problems import changed_programme, damage

        said = damage(live.problems, id) if live.problems else []
        if is_changed(live.session, services.home.path):
            said = [*said, changed_programme(live.session, services.language)]
        for text in said:
            self.warn(text)

    def warn(self, text: str) -> None:
        """Show a warning for some seconds, broken into rows here: Textual breaks at no-break spaces too."""
        cells = max(10, min(60, self.size.width // 2) - 4)
        self.notify("\n".join(rows(text, cells)), severity="warning", timeout=15, markup=False)

    def start_practice(self) -> None:
        """Show the live screen with invented people and what to try on it; nothing of it is kept. Raises OSError."""
        from gep_tui.ui.practice.screen import PracticeScreen
        from gep_tui.ui.practice.steps import PracticeRunner, practice_session

        services = self.services
        live = practice_session(services.clock(), services.writer())
        desk = Desk(live=live, settings=services.settings, language=services.language)
        self.let_go()
        self.live = live
        self.push_screen(PracticeScreen(desk, services.keys, PracticeRunner(live, services.language)))

    def go_live(self, live: LiveSession) -> None:
        """Show the live screen of `live`: over home, or in place of another screen."""
        from gep_tui.ui.home.screen import HomeScreen

        self.let_go()
        self.live = live
        if isinstance(self.screen, HomeScreen):
            self.push_screen(self.live_screen(live))
        else:
            self._change_to(self.live_screen(live))

    def go_home(self) -> None:
        """Show the home screen, the one beneath if there is one; the session stays as it is on the disk."""
        from gep_tui.ui.home.screen import HomeScreen

        self.let_go()
        if len(self.screen_stack) > 1 and isinstance(self.screen_stack[-2], HomeScreen):
            self.pop_screen()
        else:
            self._change_to(self.home_screen())

    def _change_to(self, screen: Screen[Any]) -> None:
        """Show `screen` in place of the one that stands."""
        if not self.screen._result_callbacks:
            # a switch takes a callback away that Textual has not given to a default screen
            self.screen._push_result_callback(self.screen, None)
        self.switch_screen(screen)

    def let_go(self) -> None:
        """Finish writing what the live session holds."""
        if self.live is not None:
            live, self.live = self.live, None
            live.close()

    def on_home_wanted(self) -> None:
        """Go home from the live screen."""
        self.go_home()

    def on_redraw_wanted(self) -> None:
        """Draw everything anew."""
        self.action_redraw()

    def on_help_wanted(self, message: HelpWanted) -> None:
        """Show the help over the screen that stands."""
        from gep_tui.ui.help.screen import HelpScreen

        self.push_screen(HelpScreen(self.services.keys, message.desk))

    def on_review_wanted(self, message: ReviewWanted) -> None:
        """Show the review over the live screen."""
        self._review(message.desk, copy=False)

    def on_copy_wanted(self, message: CopyWanted) -> None:
        """Show the review, which asks what to copy."""
        self._review(message.desk, copy=True)

    def _review(self, desk: Desk, copy: bool) -> None:
        from gep_tui.ui.review.screen import ReviewScreen

        self.push_screen(ReviewScreen(desk, self.services, copy=copy))

    def on_record_edited(self, message: RecordEdited) -> None:
        """Bring the results up to date after an edit, on a thread of its own."""
        for screen in self.screen_stack:
            if isinstance(screen, LiveScreen):
                screen.runner.results_soon()
                return
        live = message.desk.live
        Thread(target=bring_up_to_date, args=(live, self.services.language), daemon=True).start()

    def action_leave(self) -> None:
        """End the program; what is typed stays as a draft."""
        self.exit(0)

    def action_redraw(self) -> None:
        """Draw everything, also on a terminal that was reset or written over by others."""
        begin_anew = getattr(self._driver, "begin_anew", self.refresh)
        begin_anew()

    def on_unmount(self) -> None:
        """Leave nothing unsaved."""
        self.let_go()
