"""Rules about the order of the record: which events are undone, and which of two at one place counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

import msgspec

from gep_tui.domain.stream.encoding import encoded
from gep_tui.domain.stream.erasing import is_erasure, united
from gep_tui.domain.stream.event import Event
from gep_tui.domain.stream.position import Position, place
from gep_tui.domain.stream.undoing import Purged, Redone, Undone, Unknown

replace = msgspec.structs.replace

#: The events that undo and redo.
UNDOING = (Undone, Redone)

#: Events that nobody undoes in any stream: undo itself, erased events, unreadable ones.
LASTING = (*UNDOING, Purged, Unknown)

#: Returns why an undo or a redo of an event (`None`: there is none) has no effect, or "".
Refuses = Callable[[Undone | Redone, Event | None], str]


def taken_back(events: Iterable[Event], by_key: Mapping[str, Event], refuses: Refuses) -> dict[str, Position]:
    """Return the keys of the events that are undone at the end of `events`, and where each was undone last.

    The last event about each target decides.
    """
    dead: dict[str, Position] = {}
    for event in events:
        if isinstance(event, UNDOING) and not refuses(event, by_key.get(event.target)):
            if isinstance(event, Undone):
                dead[event.target] = place(event)
                for key in kept(event, by_key, refuses):
                    dead.pop(key, None)
            else:
                dead.pop(event.target, None)
    return dead


def kept(event: Undone | Redone, by_key: Mapping[str, Event], refuses: Refuses) -> tuple[str, ...]:
    """Return the keys of the commands that this undo restores: those that it may redo."""
    if isinstance(event, Redone):
        return ()
    return tuple(
        key
        for key in dict.fromkeys(event.kept)
        if key != event.target and not refuses(replace(event, target=key), by_key.get(key))
    )


def prevailing(event: Event, other: Event) -> Event:
    """Return what stands of two events that claim the same place.

    An erasure stands, then an event that can be read, then the smaller text. Two erasures of parts are both honoured.
    """
    if event is other:
        return event
    if event.purged and other.purged:
        return united(event, other)
    return min(event, other, key=_rank)


def erasures(events: Iterable[Event]) -> dict[Position, Event]:
    """Return what is at each place where one of `events` erased something; order and duplicates do not matter."""
    found: dict[Position, Event] = {}
    for event in events:
        if is_erasure(event):
            there = found.get(place(event))
            found[place(event)] = event if there is None else prevailing(there, event)
    return found


def _rank(event: Event) -> tuple[bool, bool, bool, bytes]:
    return not isinstance(event, Purged), not event.purged, isinstance(event, Unknown), encoded(event)
