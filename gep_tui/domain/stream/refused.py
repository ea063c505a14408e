"""An event without effect."""

from __future__ import annotations

import msgspec


class Refused(msgspec.Struct, frozen=True, kw_only=True):
    """An event that is kept without effect, and why."""

    writer: str
    seq: int
    type: str
    why: str
