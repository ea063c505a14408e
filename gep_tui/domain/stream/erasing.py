"""What an erasure leaves of an event, and what two erasures leave of one event: never more than either left."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from datetime import datetime
from typing import Any, TypeVar

import msgspec

from gep_tui.domain.stream.encoding import encoded
from gep_tui.domain.stream.event import Event, tag_of
from gep_tui.domain.stream.undoing import Purged, Redone, Undone

Erasable = TypeVar("Erasable", bound=Event)


def is_erasure(event: Event) -> bool:
    """Tell whether all of an event, or part of it, was erased for good."""
    return isinstance(event, Purged) or bool(event.purged)


def erased(event: Event, on: datetime, kind: str = "") -> Purged:
    """Return what replaces `event` once all of it is erased; `kind` is that of its note."""
    return Purged(writer=event.writer, seq=event.seq, at=event.at, was=tag_of(type(event)), kind=kind, on=on)


def without(event: Erasable, **left: Any) -> Erasable:
    """Return an event of which some fields are erased: `left` is what they hold instead."""
    purged = tuple(sorted({*event.purged, *left}))
    return msgspec.structs.replace(event, **left, purged=purged)


def replaced(events: Iterable[Event], left_of: Callable[[Event], Event], on: datetime) -> tuple[Event, ...]:
    """Return what replaces each event of which `left_of` leaves less, erased `on` this day (aware).

    Where all of an event goes, what took it back or gave it again goes with it.
    """
    events, left = tuple(events), dict[str, Event]()
    for event in events:
        after = left_of(event)
        if after != event:
            left[event.key] = after
    for event in events:
        if isinstance(event, Undone | Redone) and isinstance(left.get(event.target), Purged):
            left[event.key] = erased(event, on)
    return tuple(left.values())


def united(event: Event, other: Event) -> Event:
    """Return what two partial erasures leave of the event at one place.

    Where both kept something, or both erased it, the smaller value counts, so that the order of reading does not.
    """
    if type(event) is not type(other):
        return min(event, other, key=lambda each: tag_of(type(each)))
    mine, theirs = frozenset(event.purged), frozenset(other.purged)
    fields = _both(_plain(event), _plain(other), mine, theirs)
    left: Event = msgspec.convert({**fields, "purged": sorted(mine | theirs)}, type(event))
    return left


def _plain(event: Event) -> Any:
    return msgspec.to_builtins(event, builtin_types=(datetime,))


def _both(one: Any, two: Any, mine: Collection[str], theirs: Collection[str]) -> Any:
    if isinstance(one, dict) and isinstance(two, dict):
        return _fields(one, two, mine, theirs)
    if isinstance(one, (list, tuple)) and isinstance(two, (list, tuple)) and len(one) == len(two):
        return [_item(a, b, mine, theirs) for a, b in zip(one, two, strict=True)]
    return min(one, two, key=_size)


def _fields(one: dict[str, Any], two: dict[str, Any], mine: Collection[str], theirs: Collection[str]) -> dict[str, Any]:
    """Return the fields of both; a field that is left out has its default, which is the smallest value."""
    found = {}
    for name in (*one, *(name for name in two if name not in one)):
        erasers = [each for each, gone in ((one, mine), (two, theirs)) if name in gone] or [one, two]
        if all(name in each for each in erasers):
            found[name] = _both(erasers[0][name], erasers[-1][name], mine, theirs)
    return found


def _item(one: Any, two: Any, mine: Collection[str], theirs: Collection[str]) -> Any:
    """Return what is left of a thing inside an event, such as a person in an opening, known by its id."""
    id = one.get("id") if isinstance(one, dict) else None
    if (id in mine) != (id in theirs):
        return one if id in mine else two
    return _both(one, two, mine, theirs)


def _size(value: Any) -> tuple[int, bytes]:
    data = encoded(value)
    return len(data), data
