"""Home: sessions to resume, a way to a new one, and past sessions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gep_tui.live.follower import Follower
from gep_tui.live.session import LiveSession
from gep_tui.ui.components import start_actions
from gep_tui.ui.components.actions import Action, action_of
from gep_tui.ui.components.number_keys import NUMBER_KEYS
from gep_tui.ui.components.picker import Picker
from gep_tui.ui.home.actions import HOME_ACTIONS, open_row
from gep_tui.ui.home.list_screen import HomeList
from gep_tui.ui.home.views import home as view

if TYPE_CHECKING:
    from gep_tui.ui.components.navigation import Navigator
    from gep_tui.ui.components.services import Services


class HomeScreen(HomeList):
    """The list with its keys."""

    CSS_PATH = "home.tcss"

    def __init__(self, services: Services, navigator: Navigator) -> None:
        super().__init__(services)
        self.navigator: Navigator = navigator
        #: The session opened by a review, until home is shown again.
        self._held: LiveSession | None = None
        self._follower: Follower | None = None

    def on_screen_resume(self) -> None:
        """Close the file that a review had open."""
        self.hold(None)

    def on_unmount(self) -> None:
        """Leave no file open."""
        self.hold(None)

    def hold(self, live: LiveSession | None) -> None:
        """Close what a review had open; keep what the next one shows, and follow what others add to it."""
        if self._follower is not None:
            self._follower.end()
        if self._held is not None:
            self._held.close()
        self._held, self._follower = live, Follower(live) if live is not None else None
        if self._follower is not None:
            self._follower.begin()

    def actions(self) -> Sequence[Action]:
        """Return the actions that apply to the current row."""
        on_session = self.current in self.library.known
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
            self.stand_at(order[number - 1])
            open_row(self, order[number - 1])

    def perform(self, id: str) -> None:
        """Run an action."""
        HOME_ACTIONS[id](self)

    def on_picker_chosen(self, message: Picker.Chosen) -> None:
        """Open what was chosen."""
        open_row(self, message.key)
