"""A time in which nobody kept the clock, and of which nobody has said whether it counts."""

from __future__ import annotations

from datetime import datetime

import msgspec


class OpenGap(msgspec.Struct, frozen=True, kw_only=True):
    """A time in which nobody kept the clock, not explained yet; `until` as it was recorded."""

    key: str
    why: str
    since: datetime
    until: datetime | None = None
