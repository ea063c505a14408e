"""What the events of one kind of stream do: all that a record needs to know about it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Generic, TypeVar

from gep_tui.domain.stream.event import Event
from gep_tui.domain.stream.order import LASTING
from gep_tui.domain.stream.ordered_events import OrderedEvents
from gep_tui.domain.stream.position import place
from gep_tui.domain.stream.refused import Refused
from gep_tui.domain.stream.undo_piles import Entry, UndoPiles
from gep_tui.domain.stream.undoing import Redone, Undone

State = TypeVar("State")


class StreamRules(ABC, Generic[State, Entry]):
    """Builds the state of one record, event by event. Four methods must be written; the others have defaults.

    A reason why an event has no effect is a code for programs ("nothing-to-undo"); "" means that it has one.
    """

    @abstractmethod
    def begin(self, events: OrderedEvents) -> None:
        """Forget the state. All of `events` are about to be applied, in order; later ones will follow."""

    @abstractmethod
    def effect(self, event: Event) -> str:
        """Apply an event to the state; return why it has no effect, or ""."""

    @abstractmethod
    def command(self, event: Event) -> Entry:
        """Return the entry for an event on the undo and redo piles."""

    @abstractmethod
    def frozen(self, piles: UndoPiles[Entry], refused: Sequence[Refused]) -> State:
        """Return the state as it stands; what is added later does not change it."""

    def refuses(self, event: Undone | Redone, target: Event | None) -> str:
        """Return why an undo or a redo has no effect, or ""."""
        stands = target is not None and not isinstance(target, LASTING) and place(target) < place(event)
        return "" if stands else "nothing-to-undo"

    def is_command(self, event: Event) -> bool:
        """Tell whether the undo key takes `event` back."""
        return not isinstance(event, LASTING)

    def leaves_the_past(self, news: list[Event]) -> bool:
        """Tell whether `news`, which come after everything else, leave all earlier decisions unchanged."""
        return True

    def arrives(self, event: Event) -> None:
        """Take note of an event at the end of the record, before it is decided whether it may act."""

    def may(self, event: Event) -> str:
        """Return why an event may not act, whether or not it was undone; "" if it may."""
        return ""

    def without(self, event: Event) -> str:
        """Apply what remains of an undone event; return why nothing has an effect, or ""."""
        return ""

    def stands_again(self, event: Undone | Redone) -> None:
        """Clean up after `event`, the last undo of its target."""
