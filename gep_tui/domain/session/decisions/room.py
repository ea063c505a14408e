"""Decide what the room's screen shows."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.events import RoomShown
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.room_view import RoomView
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import one_line


def show_room(session: Session, now: datetime, what: str, text: str = "") -> RoomShown | Refusal:
    """Show `what`, one of `ROOM_VIEWS`, on the room's screen; `text` is the message, on one line.

    It may be chosen at any time: before the session begins, and after it has ended.
    """
    text = one_line(text) if what == "message" else ""
    if what == "message" and not text:
        return no.EmptyMessage()
    if RoomView(what=what, text=text) == session.room:
        return no.NothingChanges()
    return RoomShown(what=what, text=text)
