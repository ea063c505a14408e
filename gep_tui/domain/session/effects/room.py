"""Choose what the room's screen shows."""

from __future__ import annotations

from gep_tui.domain.session.builder import Builder, applies
from gep_tui.domain.session.events import ROOM_VIEWS, RoomShown
from gep_tui.domain.session.room_view import RoomView


@applies(RoomShown)
def show_room(build: Builder, event: RoomShown) -> str:
    """Show another view; one that only a newer version knows leaves the screen as it is."""
    if event.what not in ROOM_VIEWS:
        return "unknown-view"
    shown = RoomView(what=event.what, text=event.text)
    if shown == build.room and not event.purged:
        return "already"
    build.room = shown
    return ""
