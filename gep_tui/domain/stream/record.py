"""The record of any stream: events in, a state out, the same whatever order the files are read in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic

from gep_tui.domain.stream.event import Event
from gep_tui.domain.stream.order import UNDOING
from gep_tui.domain.stream.ordered_events import OrderedEvents
from gep_tui.domain.stream.position import Position, place
from gep_tui.domain.stream.refused import Refused
from gep_tui.domain.stream.rules import State, StreamRules
from gep_tui.domain.stream.undo_piles import Entry, UndoPiles
from gep_tui.domain.stream.undo_state import UndoState
from gep_tui.domain.stream.undoing import Unknown, type_of


class StreamRecord(Generic[State, Entry]):
    """All events read so far and the state they make. A new event costs one step, unless it changes the past.

    In that case everything is folded again. The rules belong to this record alone and say what its events do. The
    entries are what the undo and redo piles hold.
    """

    def __init__(self, rules: StreamRules[State, Entry], events: Iterable[Event] = ()) -> None:
        """Fold `events`, in any order."""
        self._rules = rules
        self._events = OrderedEvents()
        self._begin()
        self.state = self._rules.frozen(self.piles, self.refused)
        self.add(events)

    @property
    def events(self) -> tuple[Event, ...]:
        """The events in the order of the record."""
        return tuple(self._events)

    @property
    def last(self) -> Position:
        """The place of the last event; (0, "") if there is none."""
        return self._events.last

    @property
    def piles(self) -> UndoPiles[Entry]:
        """The commands that the undo and redo keys act on."""
        return self._undo.piles

    def event(self, key: str) -> Event | None:
        """Return the event with this key."""
        return self._events.by_key.get(key)

    def command(self, event: Event) -> Entry:
        """Return the entry for an event on the undo and redo piles."""
        return self._rules.command(event)

    def is_taken_back(self, event: Event) -> bool:
        """Tell whether an event of the record is undone."""
        return self._undo.is_taken_back(event)

    def last_of(self, writer: str) -> int:
        """Return the number of the last event of `writer`, 0 if there is none."""
        return self._events.last_of(writer)

    def add(self, events: Iterable[Event]) -> State:
        """Add `events` and return the resulting state."""
        news = self._events.news(events)
        if news:
            if self._comes_last(news):
                self._append(news)
            else:
                self._events.insert(news)
                self._fold_anew()
            self.state = self._rules.frozen(self.piles, self.refused)
        return self.state

    def _comes_last(self, news: list[Event]) -> bool:
        """Tell whether `news` come after everything else and change nothing before them."""
        if place(news[0]) <= self._events.last or any(isinstance(event, UNDOING) for event in news):
            return False
        return self._rules.leaves_the_past(news)

    def _append(self, news: list[Event]) -> None:
        for event in news:
            self._events.append(event)
            self._rules.arrives(event)
            self._step(event)

    def _fold_anew(self) -> None:
        self._begin()
        for event in self._events:
            self._step(event)

    def _begin(self) -> None:
        """Forget what was folded."""
        self.refused: list[Refused] = []
        self._rules.begin(self._events)
        self._undo: UndoState[Entry] = UndoState(self._events, self._rules)

    def _step(self, event: Event) -> None:
        """Apply one event, or note why it has no effect."""
        why = self._undo.shift(event) if isinstance(event, UNDOING) else self._effect_or_rest(event)
        if why:
            self.refused.append(Refused(writer=event.writer, seq=event.seq, type=type_of(event), why=why))

    def _effect_or_rest(self, event: Event) -> str:
        """Apply an event; if it is undone, apply only what undo leaves of it."""
        if isinstance(event, Unknown):
            return event.why
        why = self._rules.may(event)
        if why:
            return why
        if self._undo.is_taken_back(event):
            self._undo.push(event)
            return self._rules.without(event)
        why = self._rules.effect(event)
        if not why:
            self._undo.push(event)
        return why
