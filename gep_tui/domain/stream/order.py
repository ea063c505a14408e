"""What the order of the record decides: which events act, which were taken back, which of two counts."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from gep_tui.domain.session.events import (
    ClockAdopted,
    ClockEvent,
    Event,
    GapNoticed,
    NoteAdded,
    Purged,
    Redone,
    Undone,
    Unknown,
)
from gep_tui.domain.session.seats import SEATING, Seats
from gep_tui.domain.stream.encoding import encoded
from gep_tui.domain.stream.position import Position, place

replace = msgspec.structs.replace

#: What takes back or gives back.
UNDOING = (Undone, Redone)

#: What nobody takes back: the beginning, the seat, words that were written, what was noticed, and undoing itself.
LASTING = (*SEATING, *UNDOING, NoteAdded, GapNoticed, Purged, Unknown)


def may(event: Event, seats: Seats) -> bool:
    """Tell whether `event` acts, as far as the seat goes."""
    return not isinstance(event, ClockEvent) or _is_at_the_seat(event, seats)


def _is_at_the_seat(event: Event, seats: Seats) -> bool:
    """Tell whether `event` was written at the seat, or taken over by somebody there."""
    return seats.holder(place(event)) == event.writer or event.key in seats.adopted


def refused_undo(event: Undone | Redone, target: Event | None, seats: Seats) -> str:
    """Return why an undo or a redo has no effect, or ""."""
    if target is None or isinstance(target, LASTING) or place(target) >= place(event):
        return "nothing-to-undo"
    if _is_at_the_seat(event, seats):
        return ""
    return "not-at-the-seat" if isinstance(target, ClockEvent) or event.writer != target.writer else ""


def taken_back(events: Iterable[Event], by_key: dict[str, Event], seats: Seats) -> dict[str, Position]:
    """Return the keys of the events that are undone at the end of `events`, and where each was undone last.

    The last word on each wins.
    """
    dead: dict[str, Position] = {}
    for event in events:
        if isinstance(event, UNDOING) and not refused_undo(event, by_key.get(event.target), seats):
            if isinstance(event, Undone):
                dead[event.target] = place(event)
                for key in kept(event, by_key, seats):
                    dead.pop(key, None)
            else:
                dead.pop(event.target, None)
    return dead


def adopted(events: Iterable[Event], by_key: dict[str, Event], seats: Seats) -> frozenset[str]:
    """Return the keys of the steps without the seat that somebody at the seat took over, and did not give back."""
    adopting = [event for event in events if isinstance(event, ClockAdopted) and may(event, seats)]
    dead = taken_back(events, by_key, seats) if adopting else {}
    return frozenset(
        key
        for event in adopting
        if event.key not in dead
        for key in event.steps
        if isinstance(step := by_key.get(key), ClockEvent | Undone | Redone)
        and not isinstance(step, ClockAdopted)
        and place(step) < place(event)
    )


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
    return not isinstance(event, Purged), isinstance(event, Unknown), encoded(event)
