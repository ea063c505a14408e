"""What the order of the record decides: which events were taken back, which of two at one place counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

import msgspec

from gep_tui.domain.stream.encoding import encoded
from gep_tui.domain.stream.event import Event
from gep_tui.domain.stream.position import Position, place
from gep_tui.domain.stream.undoing import Purged, Redone, Undone, Unknown

replace = msgspec.structs.replace

#: What takes back or gives back.
UNDOING = (Undone, Redone)

#: What nobody takes back in any stream: undoing itself, what was erased, what cannot be read.
LASTING = (*UNDOING, Purged, Unknown)

#: Says why an undo or a redo of an event (`None`: there is none) has no effect, or "".
Refuses = Callable[[Undone | Redone, Event | None], str]


def taken_back(events: Iterable[Event], by_key: Mapping[str, Event], refuses: Refuses) -> dict[str, Position]:
    """Return the keys of the events that are undone at the end of `events`, and where each was undone last.

    The last word on each wins.
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
    """Return the keys of the commands that stand again with this undo: those that might be given back by it."""
    if isinstance(event, Redone):
        return ()
    return tuple(
        key
        for key in dict.fromkeys(event.kept)
        if key != event.target and not refuses(replace(event, target=key), by_key.get(key))
    )


def stands_before(event: Event, other: Event) -> bool:
    """Tell whether `event` counts and not `other`, which claims the same place.

    An erasure wins, then an event that can be read, then the smaller text.
    """
    return event is not other and _rank(event) < _rank(other)


def _rank(event: Event) -> tuple[bool, bool, bytes]:
    return not isinstance(event, Purged), isinstance(event, Unknown), encoded(event)
