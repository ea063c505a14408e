"""What distinguishes one kind of stream from another on disk: its events, its schema, its first event."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import takewhile
from operator import eq
from typing import Any, get_args

import msgspec

from gep_tui.domain.stream.event import Event, tag_of


class Codec:
    """One kind of stream: a session is one, and anything else kept in event files is another.

    `events` is the union of all events that can be read; `opening` is the event that begins a record and carries its
    `schema`, which matters only if it is newer than this one. Those in `plain` contain no times or numbers of their
    own, so a quick look at the line is enough to check these, the most frequent events.
    """

    def __init__(self, events: Any, *, opening: type[Event], schema: int, plain: tuple[type[Event], ...] = ()) -> None:
        self.events = events
        self.opening = opening
        self.schema = schema
        self.plain = plain
        #: The events by the type written in their lines.
        self.kinds: dict[str, type[Event]] = {tag_of(kind): kind for kind in get_args(events)}
        self.decoder: msgspec.json.Decoder[Event] = msgspec.json.Decoder(events)

    def near_tag(self, tag: str) -> str:
        """Return `tag` if it is a known type, or the type from which it differs by one damaged letter; else ""."""
        if tag in self.kinds:
            return tag
        alike = (kind for kind in self.kinds if len(kind) == len(tag) and sum(map(str.__ne__, kind, tag)) == 1)
        return next(alike, "")

    def was_opening(self, fields: Mapping[str, Any]) -> bool:
        """Tell whether a line of no known type was the opening, by its fields and what is left of the type."""
        tag, whole = str(fields.get("type")), tag_of(self.opening)
        left = _same(tag, whole) + _same(tag[::-1], whole[::-1])
        own = {field.name for field in msgspec.structs.fields(self.opening) if field.required}
        return fields.get("seq") == 1 and own <= fields.keys() and 2 * left >= len(whole)

    def schema_of(self, event: Event) -> int:
        """Return the schema of the record if `event` is its opening, else this codec's own."""
        said: int = getattr(event, "schema", self.schema) if isinstance(event, self.opening) else self.schema
        return said


def _same(one: str, other: str) -> int:
    """Return how many letters two words have in common at their beginning."""
    return sum(takewhile(bool, map(eq, one, other)))
