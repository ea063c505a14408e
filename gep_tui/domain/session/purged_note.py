"""A note that was erased for good, as the session remembers it: never its words."""

from __future__ import annotations

from datetime import datetime

import msgspec


class PurgedNote(msgspec.Struct, frozen=True, kw_only=True):
    """When a note was written that was erased `on` a later day, if that is known; `kind` is "" if it was withdrawn."""

    id: str
    at: datetime
    kind: str = ""
    on: datetime | None = None
