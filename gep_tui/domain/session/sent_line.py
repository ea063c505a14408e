"""A line from one screen to the others."""

from __future__ import annotations

from datetime import datetime

import msgspec


class SentLine(msgspec.Struct, frozen=True, kw_only=True):
    """The text that was sent, by whom, and which writer has seen it; "" for nobody yet."""

    key: str
    writer: str
    at: datetime
    text: str
    seen_by: str = ""
