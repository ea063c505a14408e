"""The events of a record in its order, whatever order they were read in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timezone

import msgspec

from gep_tui.domain.stream.event import EPOCH, Event
from gep_tui.domain.stream.order import prevailing
from gep_tui.domain.stream.position import Position, place
from gep_tui.domain.stream.spans import fixed

replace = msgspec.structs.replace


class OrderedEvents:
    """One event at each place. `by_key` finds an event by its key; only this class changes it."""

    def __init__(self) -> None:
        """Begin with none."""
        self.by_key: dict[str, Event] = {}
        #: The place of the last event, and its time.
        self.last: Position = (0, "")
        self.last_at = EPOCH
        self._by_place: dict[Position, Event] = {}
        self._last_by_writer: dict[str, int] = {}

    def __iter__(self) -> Iterator[Event]:
        """Go through the events in the order of the record."""
        return iter(self._by_place.values())

    def last_of(self, writer: str) -> int:
        """Return the number of the last event of `writer`, 0 if there is none."""
        return self._last_by_writer.get(writer, 0)

    def news(self, events: Iterable[Event]) -> list[Event]:
        """Return, in order, those of `events` that are new here, or win over the event at their place."""
        news: dict[Position, Event] = {}
        for event in events:
            if type(event.at.tzinfo) is not timezone:  # a clock in a named zone: files give back only an offset
                event = replace(event, at=fixed(event.at))
            here = place(event)
            there = news.get(here) or self._by_place.get(here)
            stands = event if there is None else prevailing(there, event)
            if stands is not there and stands != there:
                news[here] = stands
        return [news[here] for here in sorted(news)]

    def append(self, event: Event) -> None:
        """Add an event that comes after all others."""
        self.last, self.last_at = place(event), event.at
        self._by_place[self.last] = event
        self.by_key[event.key] = event
        self._last_by_writer[event.writer] = event.seq

    def insert(self, news: Iterable[Event]) -> None:
        """Add at least one event, anywhere; whatever was at its place is dropped."""
        self._by_place.update((place(event), event) for event in news)
        self._by_place = dict(sorted(self._by_place.items()))
        self.by_key = {event.key: event for event in self}
        self._last_by_writer = {event.writer: event.seq for event in self}
        self.last, last = next(reversed(self._by_place.items()))
        self.last_at = last.at
