"""What tells one kind of stream from another on the disk: its events, its schema, what opens it."""

from __future__ import annotations

from typing import Any, get_args

import msgspec

from gep_tui.domain.stream.event import Event, tag_of


class Codec:
    """One kind of stream. A session is one; whatever else is kept in event files is another.

    `events` is the union of all that can be read; `opening` is the event that begins a record and carries its
    `schema`, which is read only where it is newer than this one. Those in `plain` have no times and numbers of their
    own: for them, the many of a record, a look at the line is enough.
    """

    def __init__(self, events: Any, *, opening: type[Event], schema: int, plain: tuple[type[Event], ...] = ()) -> None:
        self.events = events
        self.opening = opening
        self.schema = schema
        self.plain = plain
        #: The events by the type that stands in their lines.
        self.kinds: dict[str, type[Event]] = {tag_of(kind): kind for kind in get_args(events)}
        self.decoder: msgspec.json.Decoder[Event] = msgspec.json.Decoder(events)

    def near_tag(self, tag: str) -> str:
        """Return the type that `tag` is, or was before one letter of it was damaged; "" where it is another one."""
        if tag in self.kinds:
            return tag
        alike = (kind for kind in self.kinds if len(kind) == len(tag) and sum(map(str.__ne__, kind, tag)) == 1)
        return next(alike, "")

    def schema_of(self, event: Event) -> int:
        """Return the schema that `event` says the record has; this codec's own for all but the opening."""
        said: int = getattr(event, "schema", self.schema) if isinstance(event, self.opening) else self.schema
        return said
