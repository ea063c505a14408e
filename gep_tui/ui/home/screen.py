"""Home: sessions to resume, a way to a new one, and past sessions."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from gep_tui.domain.session.events import SCHEMA
from gep_tui.live.session import LiveSession
from gep_tui.locale import _
from gep_tui.store.library.sessions import Summary
from gep_tui.ui.components import start_actions
from gep_tui.ui.components.actions import Action, action_of
from gep_tui.ui.components.lines import cut
from gep_tui.ui.components.number_keys import NUMBER_KEYS
from gep_tui.ui.components.picker import Picker
from gep_tui.ui.components.questions import Confirm
from gep_tui.ui.home import leaving_words
from gep_tui.ui.home.list_screen import HomeList
from gep_tui.ui.home.views import home as view
from gep_tui.words.disk import not_deleted, not_opened

if TYPE_CHECKING:
    from gep_tui.ui.app import GepApp


class HomeScreen(HomeList):
    """The list with its keys."""

    CSS_PATH = "home.tcss"

    #: The session opened by a review, until home is shown again.
    _held: LiveSession | None = None

    def on_screen_resume(self) -> None:
        """Close the file that a review had open."""
        self._let_go()

    def on_unmount(self) -> None:
        """Leave no file open."""
        self._let_go()

    def actions(self) -> Sequence[Action]:
        """Return the actions that apply to the current row."""
        on_session = self.query_one(Picker).current in self.library.known
        only = (start_actions.AGAIN, start_actions.DELETE)
        return [each for each in start_actions.HOME if on_session or each not in only]

    def pressed(self, key: str, character: str | None) -> bool:
        """Run an action by its key, or open a session by its number."""
        id = action_of(start_actions.HOME, key)
        if id:
            self.perform(id)
        elif key in NUMBER_KEYS:
            self._open_number(NUMBER_KEYS[key])
        else:
            return False
        return True

    def _open_number(self, number: int) -> None:
        order = view.in_order(self.library.shelf())
        if 1 <= number <= len(order):
            self._stand_at(order[number - 1])
            self.open(order[number - 1])

    def perform(self, id: str) -> None:
        """Run an action."""
        current = self.query_one(Picker).current
        if id == "open":
            self.open(current)
        elif id in ("new", "again") and self.library.catalogue is None:
            self._wish = id
            self.say(_("Reading the programmes…"))
        elif id == "new":
            self._set_up()
        elif id == "try":
            self._practise()
        elif id == "help":
            from gep_tui.ui.help.screen import HelpScreen

            self.app.push_screen(HelpScreen(self.services.keys))
        elif id == "quit":
            self.app.exit(0)
        elif current in self.library.known:
            self._set_up(current) if id == "again" else self._ask_delete(current)

    def on_picker_chosen(self, message: Picker.Chosen) -> None:
        """Open what was chosen."""
        self.open(message.key)

    def open(self, id: str) -> None:
        """Resume a session, show the record of a closed one, or do what another row stands for."""
        if id == view.NEW:
            self.perform("new")
        elif id == view.TRY:
            self.perform("try")
        elif id == view.OLDER:
            self.library.more()
            self._read_sessions()
        elif id in self.library.known:
            self._open_session(self.library.known[id])

    def _open_session(self, summary: Summary) -> None:
        if summary.opened_at is None:
            self.say(_("It cannot be read. Leave with q, then: gep recover --session {id}").format(id=summary.id))
        elif not view.is_open(summary) or summary.newest_schema > SCHEMA:
            self._review(summary.id)
        else:
            self._resume(summary.id)

    def _resume(self, id: str) -> None:
        try:
            self._app.resume_session(id)
        except OSError as error:
            self.say(not_opened(error, id))

    def _practise(self) -> None:
        try:
            self._app.start_practice()
        except OSError as error:
            self.say(not_opened(error))

    def _review(self, id: str) -> None:
        services, folder = self.services, self.services.home.session_folder(id)
        self.say(_("Opening…"))

        def read() -> None:
            try:
                live = LiveSession.resume(folder, services.clock(), services.writer(), seat=False)
            except OSError as error:
                self._tell(partial(self.say, not_opened(error, folder)))
            else:
                self._tell(partial(self._show_review, live))

        self._read(read)

    def _show_review(self, live: LiveSession) -> None:
        from gep_tui.ui.desk.desk import Desk
        from gep_tui.ui.review.screen import ReviewScreen

        self._let_go()
        self._held, self.message = live, ""
        desk = Desk(live=live, settings=self.services.settings, language=self.services.language)
        self.app.push_screen(ReviewScreen(desk, self.services, copy=False))

    def _let_go(self) -> None:
        if self._held is not None:
            self._held.close()
            self._held = None

    def _ask_delete(self, id: str) -> None:
        if self.library.is_elsewhere(id):
            self.say(_("This session is open on another screen: end it there first."))
            return
        shelf = self.library.shelf()
        name = cut(view.label(id, self.library.known[id], shelf.names), 60)
        question = leaving_words.question(self.library.read_leaving(id), name)
        self.ask(Confirm(question), lambda answer: self._read(partial(self._delete, id)))

    def _delete(self, id: str) -> None:
        try:
            gone, take = self.library.delete(id)
            self._tell(take)
            words = leaving_words.deleted(gone)
        except OSError as error:
            words = not_deleted(error, self.services.home.session_folder(id))
        self._tell(partial(self.say, words))

    def _set_up(self, like: str = "") -> None:
        from gep_tui.ui.home.past import look_into
        from gep_tui.ui.setup.screen import SetupScreen

        catalogue = self.library.catalogue
        if catalogue is None or not (catalogue.programmes or catalogue.protocols):
            self.say(_("No programme can be read. gep doctor tells more."))
            return
        record = look_into(self.services.home.sessions / like) if like else None
        self.app.push_screen(SetupScreen(self.services, catalogue, record), self._back)

    def _back(self, id: str | None) -> None:
        """Tell that the session made in set-up is kept."""
        if id:
            self.say(_("Kept. It is in the list; Enter opens it."))

    @property
    def _app(self) -> GepApp:
        return self.app  # type: ignore[return-value]
