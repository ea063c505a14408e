"""The place of an event: the order of the record is the order of these."""

from __future__ import annotations

from gep_tui.domain.stream.event import Event

#: The number of an event, and its writer.
Position = tuple[int, str]


def place(event: Event) -> Position:
    """Return the place of `event` in the record."""
    return (event.seq, event.writer)
