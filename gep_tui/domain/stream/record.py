"""The record of any stream: events in, a state out, the same whatever order the files are read in."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable
from datetime import timezone
from typing import Generic, TypeVar

import msgspec

from gep_tui.domain.stream.event import EPOCH, Event, tag_of
from gep_tui.domain.stream.order import LASTING, UNDOING, kept, stands_before, taken_back
from gep_tui.domain.stream.position import Position, place
from gep_tui.domain.stream.spans import fixed
from gep_tui.domain.stream.undo_piles import Entry, UndoPiles
from gep_tui.domain.stream.undoing import Redone, Undone, Unknown

replace = msgspec.structs.replace

State = TypeVar("State")


class Refused(msgspec.Struct, frozen=True, kw_only=True):
    """An event that is kept without effect, and why."""

    writer: str
    seq: int
    type: str
    why: str


class StreamRecord(ABC, Generic[State, Entry]):
    """All events read so far and the state they make. One step per new event; all anew where one changes the past.

    A stream says in a subclass what its events do: the methods under "What a stream says". Its entries are what stands
    on the piles of undo and redo.
    """

    def __init__(self, events: Iterable[Event] = ()) -> None:
        """Fold `events`, in any order."""
        self._events: dict[Position, Event] = {}
        self._keys: dict[str, Event] = {}
        self._dead: dict[str, Position] = {}
        self._reset()
        self.state = self._frozen()
        self.add(events)

    @property
    def events(self) -> tuple[Event, ...]:
        """The events in the order of the record."""
        return tuple(self._events.values())

    def event(self, key: str) -> Event | None:
        """Return the event with this key."""
        return self._keys.get(key)

    def is_taken_back(self, event: Event) -> bool:
        """Tell whether an event of the record is undone."""
        return event.key in self._dead

    def last_of(self, writer: str) -> int:
        """Return the number of the last event of `writer`, 0 where there is none."""
        return self._latest.get(writer, 0)

    def add(self, events: Iterable[Event]) -> State:
        """Take in `events` and return the state as it is with them."""
        news = self._news(events)
        if news:
            if self._adds_to_the_end(news):
                self._append(news)
            else:
                self._events.update((place(event), event) for event in news)
                self._again()
            self.state = self._frozen()
        return self.state

    # What a stream says.

    @abstractmethod
    def _begin(self, events: Collection[Event]) -> None:
        """Forget the state; `events` are all that are about to be folded, in order."""

    @abstractmethod
    def _effect(self, event: Event) -> str:
        """Give an event that stands its effect; return why it has none, or ""."""

    @abstractmethod
    def command(self, event: Event) -> Entry:
        """Return what stands for an event on the piles of undo and redo."""

    @abstractmethod
    def _frozen(self) -> State:
        """Return the state as it stands."""

    def _refuses(self, event: Undone | Redone, target: Event | None) -> str:
        """Say why an undo or a redo has no effect, or ""."""
        stands = target is not None and not isinstance(target, LASTING) and place(target) < place(event)
        return "" if stands else "nothing-to-undo"

    def _is_command(self, event: Event) -> bool:
        """Tell whether the undo key takes `event` back."""
        return not isinstance(event, LASTING)

    def _leaves_the_past(self, news: list[Event]) -> bool:
        """Tell whether `news`, which stand at the end, leave what was done before them as it was."""
        return True

    def _arrives(self, event: Event) -> None:
        """Observe an event at the end of the record, before deciding whether it acts."""

    def _may(self, event: Event) -> str:
        """Say why an event does not act, whether it was taken back or not; "" where it may."""
        return ""

    def _without(self, event: Event) -> str:
        """Do what remains of an event that was taken back; return why it has no effect, or ""."""
        return ""

    def _stands_again(self, event: Undone | Redone) -> None:
        """Clean up when a command is undone for the last time."""

    # The order.

    def _news(self, events: Iterable[Event]) -> list[Event]:
        """Return those of `events` that add anything, in their order; of two that claim one place one stands."""
        news: dict[Position, Event] = {}
        for event in events:
            if type(event.at.tzinfo) is not timezone:  # a clock of a named zone: files give back an offset
                event = replace(event, at=fixed(event.at))
            here = place(event)
            there = news.get(here) or self._events.get(here)
            if there is None or stands_before(event, there):
                news[here] = event
        return [news[here] for here in sorted(news)]

    def _adds_to_the_end(self, news: list[Event]) -> bool:
        """Tell whether `news` come after everything else and change none of it."""
        if place(news[0]) <= self.last or any(isinstance(event, UNDOING) for event in news):
            return False
        return self._leaves_the_past(news)

    def _append(self, news: list[Event]) -> None:
        """Give each of `news` its effect."""
        for event in news:
            self._events[place(event)] = event
            self._keys[event.key] = event
            self._arrives(event)
            self._step(event)

    def _again(self) -> None:
        """Fold everything from the start."""
        self._events = dict(sorted(self._events.items()))
        self._keys = {event.key: event for event in self._events.values()}
        self._reset()
        self._dead = taken_back(self._events.values(), self._keys, self._refuses)
        for event in self._events.values():
            self._step(event)

    def _reset(self) -> None:
        """Forget what was folded."""
        self.last: Position = (0, "")
        self.last_at = EPOCH
        self.refused: list[Refused] = []
        self.piles: UndoPiles[Entry] = UndoPiles()
        self._latest: dict[str, int] = {}
        self._begin(self._events.values())

    def _step(self, event: Event) -> None:
        """Give one event its effect, or note why it has none."""
        self.last, self.last_at = place(event), event.at
        self._latest[event.writer] = event.seq
        why = self._shift(event) if isinstance(event, UNDOING) else self._effect_or_rest(event)
        if why:
            self.refused.append(Refused(writer=event.writer, seq=event.seq, type=type_of(event), why=why))

    def _effect_or_rest(self, event: Event) -> str:
        """Apply an event; of an undone one, apply only what undo leaves."""
        if isinstance(event, Unknown):
            return event.why
        why = self._may(event)
        if why:
            return why
        if self._dead and event.key in self._dead:
            self._push(event)
            return self._without(event)
        why = self._effect(event)
        if not why:
            self._push(event)
        return why

    def _push(self, event: Event) -> None:
        if self._is_command(event):
            self.piles.push(self.command(event))

    def _shift(self, event: Undone | Redone) -> str:
        """Move a command between the piles of undo and redo."""
        why = self._refuses(event, self._keys.get(event.target))
        if why:
            return why
        if isinstance(event, Undone):
            self.piles.take_back(event.target)
        else:
            self.piles.give_back(event.target)
        for key in kept(event, self._keys, self._refuses):
            self.piles.give_back(key)
        if self._dead.get(event.target) == place(event):
            self._stands_again(event)
        return ""


def type_of(event: Event) -> str:
    """Return the event's type as it is written."""
    return event.kind if isinstance(event, Unknown) else tag_of(type(event))
