"""The screens of the application: makes them, and leads from one to another."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.screen import Screen

from gep_tui.domain.session.decisions.phases import begin
from gep_tui.domain.session.events import SessionOpened
from gep_tui.live.changed import is_changed
from gep_tui.live.files import session_files
from gep_tui.live.holder import resumed
from gep_tui.live.session import LiveSession
from gep_tui.live.session_runner import SessionRunner
from gep_tui.ui.components.services import Services
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.live.screen import LiveScreen

if TYPE_CHECKING:
    from gep_tui.catalogue.catalogue import Catalogue
    from gep_tui.domain.session.state import Session


class Screens:
    """The navigator of the application.

    `hold` gets each session that is shown, and lets go of the one before; `warn` shows a warning for some seconds.
    A screen is loaded when it is first shown: what is typed at once need not wait for it.
    """

    def __init__(
        self,
        app: App[int],
        services: Services,
        hold: Callable[[LiveSession | None], None],
        warn: Callable[[str], None],
    ) -> None:
        self._app = app
        self._services = services
        self._hold = hold
        self._warn = warn

    def live(self, live: LiveSession) -> Screen[Any]:
        """Return the live screen of a session."""
        return LiveScreen(self._desk(live), self._services.keys, SessionRunner(live, self._services.language))

    def home(self) -> Screen[Any]:
        """Return the home screen."""
        from gep_tui.ui.home.screen import HomeScreen

        return HomeScreen(self._services, self)

    def start(self, opened: SessionOpened) -> None:
        """Open a new session, begin its first phase and show it. Raises OSError."""
        services = self._services
        folder = services.home.session_folder(opened.id, opened.rehearsal)
        live = LiveSession.open(session_files(folder, services.writer()), services.clock(), opened)
        live.do(begin)
        self._go_live(live)

    def resume(self, id: str) -> None:
        """Show a session that is not over; warn of what is damaged, or changed since. Raises OSError."""
        from gep_tui.words.problems import changed_programme, damage

        services = self._services
        live = resumed(session_files(services.home.session_folder(id), services.writer()), services.clock())
        self._go_live(live)
        said = damage(live.problems, id) if live.problems else []
        if is_changed(live.session, services.home.path):
            said = [*said, changed_programme(live.session, services.language)]
        for text in said:
            self._warn(text)

    def practise(self) -> None:
        """Show the live screen with an invented group; nothing of it is kept. Raises OSError."""
        from gep_tui.ui.practice.screen import PracticeScreen
        from gep_tui.ui.practice.steps import PracticeRunner, practice_session

        services = self._services
        live = practice_session(services.clock(), services.writer())
        self._hold(live)
        runner = PracticeRunner(live, services.language)
        self._app.push_screen(PracticeScreen(self._desk(live), services.keys, runner))

    def prepare(self, catalogue: Catalogue, record: Session | None, then: Callable[[str | None], None]) -> None:
        """Show set-up; `then` gets the id of a session that is kept for later."""
        from gep_tui.ui.setup.screen import SetupScreen

        self._app.push_screen(SetupScreen(self._services, self, catalogue, record), then)

    def review(self, live: LiveSession) -> None:
        """Show the record of a session."""
        self.show_review(self._desk(live), copy=False)

    def show_review(self, desk: Desk, copy: bool) -> None:
        """Show the record of a desk's session; with `copy` it asks at once what to copy."""
        from gep_tui.ui.review.screen import ReviewScreen

        self._app.push_screen(ReviewScreen(desk, self._services, copy=copy))

    def help(self, desk: Desk | None = None) -> None:
        """Show the help, and above it the clock of a desk."""
        from gep_tui.ui.help.screen import HelpScreen

        self._app.push_screen(HelpScreen(self._services.keys, desk))

    def leave(self) -> None:
        """End the program; what is typed stays as a draft."""
        self._app.exit(0)

    def go_home(self) -> None:
        """Show the home screen, the one below if there is one; the session stays on the disk as it is."""
        from gep_tui.ui.home.screen import HomeScreen

        self._hold(None)
        stack = self._app.screen_stack
        if len(stack) > 1 and isinstance(stack[-2], HomeScreen):
            self._app.pop_screen()
        else:
            self._change_to(self.home())

    def _desk(self, live: LiveSession) -> Desk:
        return Desk(live=live, settings=self._services.settings, language=self._services.language)

    def _go_live(self, live: LiveSession) -> None:
        """Show the live screen of `live`, over home or instead of another screen."""
        from gep_tui.ui.home.screen import HomeScreen

        self._hold(live)
        if isinstance(self._app.screen, HomeScreen):
            self._app.push_screen(self.live(live))
        else:
            self._change_to(self.live(live))

    def _change_to(self, screen: Screen[Any]) -> None:
        """Show `screen` instead of the current one."""
        standing = self._app.screen
        if not standing._result_callbacks:
            # A switch pops a callback, which Textual has not given to a default screen.
            standing._push_result_callback(standing, None)
        self._app.switch_screen(screen)
