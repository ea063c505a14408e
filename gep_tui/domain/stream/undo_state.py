"""Undo in a record: which events are taken back, and what the undo and redo keys act on next."""

from __future__ import annotations

from typing import Any, Generic

from gep_tui.domain.stream.event import Event
from gep_tui.domain.stream.order import kept, taken_back
from gep_tui.domain.stream.ordered_events import OrderedEvents
from gep_tui.domain.stream.position import place
from gep_tui.domain.stream.rules import StreamRules
from gep_tui.domain.stream.undo_piles import Entry, UndoPiles
from gep_tui.domain.stream.undoing import Redone, Undone


class UndoState(Generic[Entry]):
    """Knows from the start which of `events` end up undone; the piles follow the events one by one."""

    def __init__(self, events: OrderedEvents, rules: StreamRules[Any, Entry]) -> None:
        self._events = events
        self._rules = rules
        self._last_undone = taken_back(events, events.by_key, rules.refuses)
        self.piles: UndoPiles[Entry] = UndoPiles()

    def is_taken_back(self, event: Event) -> bool:
        """Tell whether an event of the record is undone at its end."""
        return bool(self._last_undone) and event.key in self._last_undone

    def push(self, event: Event) -> None:
        """Let the undo key take `event` back, if it is a command."""
        if self._rules.is_command(event):
            self.piles.push(self._rules.command(event))

    def shift(self, event: Undone | Redone) -> str:
        """Move a command between the piles; return why `event` has no effect, or ""."""
        by_key, refuses = self._events.by_key, self._rules.refuses
        why = refuses(event, by_key.get(event.target))
        if why:
            return why
        if isinstance(event, Undone):
            self.piles.take_back(event.target)
        else:
            self.piles.give_back(event.target)
        for key in kept(event, by_key, refuses):
            self.piles.give_back(key)
        if self._last_undone.get(event.target) == place(event):
            self._rules.stands_again(event)
        return ""
