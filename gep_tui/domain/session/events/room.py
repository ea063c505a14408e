"""Events of the room's screen: what everybody in the room sees on it."""

from __future__ import annotations

from gep_tui.domain.session.events.seat import ClockEvent

#: What the room's screen can show; "all" is what it shows until somebody chooses.
ROOM_VIEWS = ("all", "clock", "message", "votes", "groups", "blank")


class RoomShown(ClockEvent, frozen=True, kw_only=True):
    """The room's screen shows `what`, one of `ROOM_VIEWS`, from here on; `text` is the message."""

    what: str = "all"
    text: str = ""
