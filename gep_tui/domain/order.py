"""What the order of the record decides: who held the seat when, which events were taken back."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

import msgspec

from gep_tui.domain.events import (
    ClockEvent,
    Event,
    NoteAdded,
    Purged,
    Redone,
    SeatTaken,
    SessionOpened,
    Undone,
    Unknown,
)

replace = msgspec.structs.replace

#: An event's place: the order of the record is the order of these.
Place = tuple[int, str]

#: What hands the seat over, and what takes back or gives back.
SEATING = (SessionOpened, SeatTaken)
UNDOING = (Undone, Redone)

#: What nobody takes back: the beginning, the seat, words that were written, and undoing itself.
LASTING = (*SEATING, *UNDOING, NoteAdded, Purged, Unknown)


def place(event: Event) -> Place:
    """Return where `event` stands in the record."""
    return (event.seq, event.writer)


class Seats:
    """Who held the seat from which place on. A later `seat_taken` counts from what its writer had seen."""

    def __init__(self) -> None:
        """Begin with nobody at the seat."""
        self._from: list[Place] = []
        self._who: list[str] = []

    def take(self, event: SessionOpened | SeatTaken) -> None:
        """Hand the seat to the writer of `event`."""
        if isinstance(event, SessionOpened):
            if self._from:
                return
            since = place(event)
        else:
            since = min(place(event), (event.seen_seq, event.seen_writer))
        while self._from and self._from[-1] > since:
            self._from.pop()
            self._who.pop()
        self._from.append(since)
        self._who.append(event.writer)

    def holder(self, at: Place) -> str:
        """Return who held the seat when the event at this place was written; "" if nobody."""
        index = bisect_left(self._from, at)
        return self._who[index - 1] if index else ""

    @property
    def now(self) -> str:
        """Who holds it at the end of the record."""
        return self._who[-1] if self._who else ""


def may(event: Event, seats: Seats) -> bool:
    """Tell whether `event` acts, as far as the seat goes."""
    return not isinstance(event, ClockEvent) or seats.holder(place(event)) == event.writer


def refused_undo(event: Undone | Redone, target: Event | None, seats: Seats) -> str:
    """Return why an undo or a redo has no effect, or ""."""
    if target is None or isinstance(target, LASTING) or place(target) >= place(event):
        return "nothing-to-undo"
    if event.writer not in (seats.holder(place(event)), target.writer):
        return "not-at-the-seat"
    if isinstance(target, ClockEvent) and seats.holder(place(event)) != event.writer:
        return "not-at-the-seat"
    return ""


def taken_back(events: Iterable[Event], by_key: dict[str, Event], seats: Seats) -> dict[str, Place]:
    """Return the keys of the events that are undone at the end of `events`, and where each was undone last.

    The last word on each wins.
    """
    dead: dict[str, Place] = {}
    for event in events:
        if isinstance(event, UNDOING) and not refused_undo(event, by_key.get(event.target), seats):
            if isinstance(event, Undone):
                dead[event.target] = place(event)
                for key in kept(event, by_key, seats):
                    dead.pop(key, None)
            else:
                dead.pop(event.target, None)
    return dead


def kept(event: Undone | Redone, by_key: dict[str, Event], seats: Seats) -> tuple[str, ...]:
    """Return the keys of the commands that stand again with this undo: those that might be given back by it."""
    if isinstance(event, Redone):
        return ()
    return tuple(
        key
        for key in dict.fromkeys(event.kept)
        if key != event.target and not refused_undo(replace(event, target=key), by_key.get(key), seats)
    )


def stands_before(event: Event, other: Event) -> bool:
    """Tell whether `event` counts and not `other`, which claims the same place.

    An erasure does, else what can be read, else the smaller text.
    """
    return event is not other and _rank(event) < _rank(other)


def _rank(event: Event) -> tuple[bool, bool, bytes]:
    return not isinstance(event, Purged), isinstance(event, Unknown), msgspec.json.encode(event)
