"""Events about events: undone, redone, erased; and events that cannot be understood."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.stream.event import Event, tag_of


class Undone(Event, frozen=True, kw_only=True):
    """The event `target` has no effect, until it is redone.

    `kept` are later commands, undone already, that this event restores.
    """

    target: str
    kept: tuple[str, ...] = ()


class Redone(Event, frozen=True, kw_only=True):
    """The event `target` has its effect again."""

    target: str


class Purged(Event, frozen=True, kw_only=True):
    """Takes the place of an event that was erased for good `on` a day: `was` is its type, `kind` that of its note.

    An older gep leaves these three out.
    """

    was: str = ""
    kind: str = ""
    on: datetime | None = None


class Unknown(Event, frozen=True, kw_only=True):
    """An event of another version, or one that makes no sense: kept on disk, without effect."""

    kind: str = ""
    why: str = "unknown-type"


def type_of(event: Event) -> str:
    """Return the event's type, as written in its line."""
    return event.kind if isinstance(event, Unknown) else tag_of(type(event))
