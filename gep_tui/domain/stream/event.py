"""What every event of every stream has.

An event carries outcomes, never inputs. `writer`, `seq` and `at` are stamped when it is written; `(seq, writer)`
orders the record. Whatever an event makes is named by the event's key.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime

import msgspec

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def _snake(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


class Event(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag=_snake, omit_defaults=True):
    """What every event has: who wrote it, its place in the order, and the wall time with its offset.

    `purged` names what was erased of it for good: fields, and ids of things inside.
    """

    writer: str = ""
    seq: int = 0
    at: datetime = EPOCH
    purged: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The event's id, and the id of what it makes."""
        return f"{self.writer}-{self.seq}"


def tag_of(kind: type[Event]) -> str:
    """Return the type of these events, as written in their lines."""
    return str(kind.__struct_config__.tag)
