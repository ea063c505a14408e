"""Makes the application's screens, and leads from one to another."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from textual.app import App
from textual.screen import Screen

from gep_tui.domain.carried.taken_along import TakenAlong
from gep_tui.domain.session.decisions.phases import begin
from gep_tui.domain.session.events import SessionOpened
from gep_tui.live.changed import is_changed
from gep_tui.live.files import session_files
from gep_tui.live.holder import resumed
from gep_tui.live.session import LiveSession
from gep_tui.ui.components.navigation import SheetWish, ShownIn, ToPrepare
from gep_tui.ui.components.services import Services
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.found_sessions import FoundSessions
from gep_tui.ui.live.screen import LiveScreen
from gep_tui.ui.session_screen import desk_for, session_screen

if TYPE_CHECKING:
    from gep_tui.catalogue.catalogue import Catalogue
    from gep_tui.domain.session.state import Session
    from gep_tui.ui.components.hit_rows import HitPlace


@runtime_checkable
class OpensSessions(Protocol):
    """A screen from which sessions are opened, and to which leaving one leads back: home, or a group's home."""

    def session_left(self) -> None:
        """Know that a session was just left."""


class Screens:
    """The navigator of the application.

    `hold` receives each session that is shown, and closes the one before; `warn` shows a warning for some seconds.
    Screens are imported when they are first shown, so that early typing need not wait for them.
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
        self.found = FoundSessions(app, services, partial(_show_in_group, self))

    def home(self) -> Screen[Any]:
        """Return the home screen."""
        from gep_tui.ui.home.screen import HomeScreen

        return HomeScreen(self._services, self)

    def group(self, id: str, found: HitPlace | None = None) -> None:
        """Show the home of a group, on the page of what was `found` in it."""
        from gep_tui.ui.group.screen import GroupScreen

        self._app.push_screen(GroupScreen(self._services, self, id, found))

    def start(self, opened: SessionOpened, carried: Iterable[TakenAlong] = ()) -> None:
        """Open a new session with what it takes along, begin its first phase and show it. Raises OSError."""
        services = self._services
        folder = services.home.session_folder(opened.id, opened.rehearsal)
        live = LiveSession.open(session_files(folder, services.writer()), services.clock(), opened, carried)
        live.do(begin)
        self._go_live(live)

    def resume(self, id: str) -> None:
        """Show a session that is not over; warn about damage, and about changes to its protocol. Raises OSError."""
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
        """Show the live screen with an invented group; nothing is kept. Raises OSError."""
        from gep_tui.ui.practice.screen import PracticeScreen
        from gep_tui.ui.practice.steps import PracticeRunner, practice_session

        services = self._services
        live = practice_session(services.clock(), services.writer())
        self._hold(live)
        runner = PracticeRunner(live, services.language)
        self._app.push_screen(PracticeScreen(desk_for(self._services, live), services.keys, runner))

    def prepare(
        self,
        catalogue: Catalogue,
        record: Session | None,
        then: Callable[[str | None], None],
        coming: ToPrepare | None = None,
    ) -> None:
        """Show set-up; `then` gets the id of a session that is kept for later."""
        from gep_tui.ui.setup.screen import SetupScreen

        self._app.push_screen(SetupScreen(self._services, self, catalogue, record, coming), then)

    def write_along(self, live: LiveSession) -> None:
        """Show the scribe’s screen instead of the live screen; what is typed there comes along."""
        if isinstance(self._app.screen, LiveScreen):
            self._app.screen.keep()
        _change_to(self._app, session_screen(self._services, self, live, "notes"))

    def review(self, live: LiveSession) -> None:
        """Show the record of a session."""
        self.show_review(desk_for(self._services, live), leaves=False)

    def show_review(self, desk: Desk, leaves: bool) -> None:
        """Show the record of a desk's session; with `leaves` it begins with what leaves."""
        from gep_tui.ui.review.screen import ReviewScreen

        self._app.push_screen(ReviewScreen(desk, self._services, leaves=leaves))

    def sheets(self, whose: Desk | str, wish: SheetWish = SheetWish()) -> None:  # noqa: B008 - it never changes
        """Show the practice sheets of a group, by its id, or of the group of a desk's session."""
        from gep_tui.ui.sheets.screen import SheetsScreen

        show_help = partial(self.help, None if isinstance(whose, str) else whose, "sheets")
        self._app.push_screen(SheetsScreen(self._services, show_help, whose, wish))

    def help(self, desk: Desk | None = None, shown_in: ShownIn = "live", group: str = "") -> None:
        """Show the help for the role `shown_in`, its keys of `group` first, and above it the clock of a desk."""
        from gep_tui.ui.help.screen import HelpScreen

        self._app.push_screen(HelpScreen(self._services.keys, desk, shown_in, group))

    def leave(self) -> None:
        """End the program; what is typed stays as a draft."""
        self._app.exit(0)

    def go_home(self) -> None:
        """Show the screen from which the session was opened, home or its group's; the session stays as it is."""
        from gep_tui.ui.home.screen import HomeScreen

        self._hold(None)
        stack = self._app.screen_stack
        below = stack[-2] if len(stack) > 1 else None
        if isinstance(below, OpensSessions):
            self._app.pop_screen()
        else:
            below = HomeScreen(self._services, self)
            _change_to(self._app, below)
        below.session_left()

    def _go_live(self, live: LiveSession) -> None:
        """Show the live screen of `live`, over home or a group's home, or instead of another screen."""
        self._hold(live)
        screen = session_screen(self._services, self, live)
        if isinstance(self._app.screen, OpensSessions):
            self._app.push_screen(screen)
        else:
            _change_to(self._app, screen)


def _show_in_group(screens: Screens, place: HitPlace, running: Desk | None) -> None:
    """Show what was found in a group: a practice sheet, with the clock of its session if that is running; or itself."""
    if place.is_sheet:
        is_its_own = running is not None and running.live.session.group_id == place.folder
        screens.sheets(running if running is not None and is_its_own else place.folder, SheetWish(sheet=place.note))
    else:
        screens.group(place.folder, place)


def _change_to(app: App[int], screen: Screen[Any]) -> None:
    """Show `screen` instead of the current one."""
    standing = app.screen
    if not standing._result_callbacks:
        # A switch pops a callback, which Textual has not given to a default screen.
        standing._push_result_callback(standing, None)
    app.switch_screen(screen)
