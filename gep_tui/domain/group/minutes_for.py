"""For whom a group has its minutes made, unless another reader is asked for."""

from __future__ import annotations

from typing import Literal, get_args

#: A kind of reader, never one person; "" means that the usual reader applies.
MinutesFor = Literal["", "facilitator", "group", "sponsor", "public"]

MINUTES_FOR: tuple[MinutesFor, ...] = get_args(MinutesFor)


def minutes_for(words: str | None) -> MinutesFor | None:
    """Return the reader that these words name, None if there is no such reader."""
    return next((each for each in MINUTES_FOR if each == words), None)
