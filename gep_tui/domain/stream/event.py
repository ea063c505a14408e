"""What every event has. Each carries outcomes, never inputs.

`writer`, `seq` and `at` are stamped when an event is written; `(seq, writer)` orders the record.
People, phases, runs, turns and notes are named by id; the id of what an event makes is its key.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime

import msgspec

#: The format of event files; a session of a newer one is opened to read only.
SCHEMA = 1

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def _snake(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


class Event(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag=_snake, omit_defaults=True):
    """What every event has: who wrote it, its place in the order, and the wall time with its offset."""

    writer: str = ""
    seq: int = 0
    at: datetime = EPOCH

    @property
    def key(self) -> str:
        """The event's id, and the id of what it makes."""
        return f"{self.writer}-{self.seq}"


class ClockEvent(Event, frozen=True, kw_only=True):
    """Acts only from the writer that holds the seat."""
