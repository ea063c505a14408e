"""What everybody in the room sees."""

from __future__ import annotations

import msgspec


class RoomView(msgspec.Struct, frozen=True, kw_only=True):
    """What the room's screen shows: one of `ROOM_VIEWS`; `text` is the message."""

    what: str = "all"
    text: str = ""
