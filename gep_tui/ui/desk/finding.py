"""Find an action by name: letters narrow the list, arrows choose, Enter runs it; the clock goes on above."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from gep_tui.domain.stream.text import unaccented
from gep_tui.locale import _
from gep_tui.ui.components.actions import Action
from gep_tui.ui.components.questions import ANSWERED, ASKING
from gep_tui.ui.components.searching import holds, terms
from gep_tui.ui.components.spots import Spot
from gep_tui.ui.desk.list_ask import ListAsk
from gep_tui.ui.desk.views.finding import find_keys, find_spots, find_title

#: How many actions each key moves.
STEPS = {"up": -1, "down": 1, "pageup": -10, "pagedown": 10, "shift+tab": -1, "tab": 1}


@dataclass
class ActionFinder(ListAsk):
    """A question answered by the id of one of the `actions`; `here` is the place of the selected one."""

    actions: Sequence[Action] = field(default=(), kw_only=True)
    here: int = 0

    def hint(self) -> str:
        """Return which keys answer."""
        return _("↑ ↓: choose   Enter: do it   Esc: leave it")

    def heading(self) -> str:
        """Return how many actions there are to choose from."""
        return find_title(len(self.found()))

    def most_rows(self) -> int:
        """Return the rows of all actions."""
        return len(self.actions)

    def listed(self, keys: Mapping[str, str], cells: int, rows: int) -> list[Spot]:
        """Return the actions around the selected one."""
        return find_spots(self.found(), self.here, keys, cells, rows)

    def bar(self) -> Sequence[tuple[str, str]]:
        """Return the keys that answer."""
        return find_keys()

    def found(self) -> list[Action]:
        """Return the actions that match the input, those whose name matches first, then those whose help does."""
        wanted = terms(self.typed)
        offered = [action for action in self.actions if action.id != "palette"]
        named = [action for action in offered if holds(unaccented(_(action.label)), wanted)]
        told = [action for action in offered if holds(unaccented(f"{_(action.label)} {_(action.help)}"), wanted)]
        return [*named, *(action for action in told if action not in named)]

    def feed(self, key: str, character: str | None) -> str:
        """Move in the list, or handle a key as every question does; typing goes back to the top."""
        if key in STEPS:
            self.move(STEPS[key])
            return ASKING
        before = self.typed
        outcome = super().feed(key, character)
        if self.typed != before:
            self.here = 0
        return outcome

    def paste(self, text: str) -> None:
        """Search for pasted words."""
        super().paste(text)
        self.here = 0

    def pick(self, id: str) -> None:
        """Select the action `id`, if it is in the list."""
        self.here = next((place for place, action in enumerate(self.found()) if action.id == id), self.here)

    def move(self, step: int) -> None:
        """Select the action `step` places on, stopping at the first and last."""
        self.here = max(0, min(len(self.found()) - 1, self.here + step))

    def enter(self) -> str:
        """Answer with the selected action, if there is one."""
        found = self.found()
        if not found:
            return ASKING
        self.answer = found[min(self.here, len(found) - 1)].id
        return ANSWERED
