"""A claim to the seat."""

from __future__ import annotations

from datetime import datetime

import msgspec


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """A `seat_taken` (its `key`) without effect, because its writer did not know the holder's latest clock commands.

    `holder` had the seat by the event `follows`, and `holder_seq` is the number of its last event that was read.
    """

    key: str
    writer: str
    at: datetime
    holder: str = ""
    follows: str = ""
    holder_seq: int = 0
