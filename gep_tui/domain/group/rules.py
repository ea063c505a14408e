"""What the events of a group do. There is no seat: whoever has the group open may change it."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from gep_tui.domain.group import effects
from gep_tui.domain.group.builder import EFFECTS, GroupBuilder
from gep_tui.domain.group.events import GroupOpened
from gep_tui.domain.group.state import Group
from gep_tui.domain.stream import order
from gep_tui.domain.stream.event import Event
from gep_tui.domain.stream.ordered_events import OrderedEvents
from gep_tui.domain.stream.position import place
from gep_tui.domain.stream.refused import Refused
from gep_tui.domain.stream.rules import StreamRules
from gep_tui.domain.stream.undo_piles import UndoPiles
from gep_tui.domain.stream.undoing import Redone, Undone

assert effects.__all__, "importing the effects registers them"

#: Events that nobody undoes: the beginning of a group too.
LASTING = (*order.LASTING, GroupOpened)


class GroupRules(StreamRules[Group, Event]):
    """Builds a group."""

    def begin(self, events: OrderedEvents) -> None:
        """Forget the group."""
        self._events, self._build = events, GroupBuilder()

    def effect(self, event: Event) -> str:
        """Apply an event to the group; return why it has no effect, or ""."""
        apply = EFFECTS.get(type(event))
        return apply(self._build, event) if apply is not None else ""

    def command(self, event: Event) -> Event:
        """Return the event itself: it tells all that undo has to say."""
        return event

    def is_command(self, event: Event) -> bool:
        """Tell whether the undo key undoes `event`."""
        return not isinstance(event, LASTING)

    def refuses(self, event: Undone | Redone, target: Event | None) -> str:
        """Return why an undo or a redo has no effect, or ""."""
        stands = target is not None and self.is_command(target) and place(target) < place(event)
        return "" if stands else "nothing-to-undo"

    def frozen(self, piles: UndoPiles[Event], refused: Sequence[Refused]) -> Group:
        """Return the group as it stands."""
        return msgspec.structs.replace(
            self._build.freeze(),
            refused=tuple(refused),
            done=tuple(piles.done),
            undone=tuple(piles.undone),
            last=self._events.last,
            last_at=self._events.last_at,
        )
