"""Home: sessions to resume, a way to a new one, and past sessions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gep_tui.ui.components import start_action_keys
from gep_tui.ui.components.actions import Action, action_of
from gep_tui.ui.components.number_keys import NUMBER_KEYS
from gep_tui.ui.components.picker import Picker
from gep_tui.ui.home.actions import HOME_ACTIONS, open_row
from gep_tui.ui.home.list_screen import HomeList
from gep_tui.ui.home.views import home as view

if TYPE_CHECKING:
    from gep_tui.ui.components.navigation import Navigator
    from gep_tui.ui.components.services import Services


#: Seconds after leaving a session in which Enter still belongs to the y that left it.
TAIL = 1.0


class HomeScreen(HomeList):
    """The list with its keys."""

    CSS_PATH = "home.tcss"

    def __init__(self, services: Services, navigator: Navigator) -> None:
        super().__init__(services, navigator)
        self._tail_until = 0.0
        self.commands = lambda: start_action_keys.HOME  # those that do not apply say so

    def actions(self) -> Sequence[Action]:
        """Return the actions that apply to the current row."""
        here = self.library.known.get(self.current)
        not_here = {start_action_keys.AGAIN} if here is None or here.opened_at is None else set()
        not_here |= {start_action_keys.DELETE} if here is None else set()
        return [each for each in start_action_keys.HOME if each not in not_here]

    def pressed(self, key: str, character: str | None) -> bool:
        """Run an action by its key, or open a group or a session by its number."""
        id = action_of(start_action_keys.HOME, key)
        if id:
            self.perform(id)
        elif key in NUMBER_KEYS:
            self._open_number(NUMBER_KEYS[key])
        else:
            return False
        return True

    def _open_number(self, number: int) -> None:
        order = view.in_order(self.library.shelf(), self.groups.shelf())
        if 1 <= number <= len(order):
            self.stand_at(order[number - 1])
            open_row(self, order[number - 1])

    def perform(self, id: str) -> None:
        """Run an action."""
        HOME_ACTIONS[id](self)

    def session_left(self) -> None:
        """Ignore Enter for a moment: out of habit it follows the y, and would open the session again."""
        self._tail_until = self.clock.real() + TAIL

    def on_picker_moved(self) -> None:
        """Take the next Enter as meant."""
        self._tail_until = 0.0

    def on_picker_chosen(self, message: Picker.Chosen) -> None:
        """Open what was chosen."""
        is_tail = self.clock.real() < self._tail_until
        self._tail_until = 0.0
        if not is_tail:
            open_row(self, message.key)
