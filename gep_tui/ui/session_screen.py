"""Makes the screen of a session: for the facilitator, for a scribe, or for the room."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from textual.screen import Screen

from gep_tui.live.earlier import Earlier
from gep_tui.live.session import LiveSession
from gep_tui.live.session_runner import SessionRunner
from gep_tui.ui.components.navigation import Navigator
from gep_tui.ui.components.services import Services
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.live.screen import LiveScreen

if TYPE_CHECKING:
    from gep_tui.ui.components.names.request import NamesRequest


def session_screen(services: Services, navigator: Navigator, live: LiveSession, shown_in: str = "live") -> Screen[Any]:
    """Return the screen of a session: "live" for the facilitator, "notes" for the scribe, "room" for everybody."""
    desk = desk_for(services, live)
    if shown_in == "room":
        from gep_tui.live.gong.gong import Gong
        from gep_tui.ui.room.screen import RoomScreen

        return RoomScreen(desk, navigator, Gong() if services.gong and services.settings.bell else None)
    runner = SessionRunner(live, services.language, shown_in, services.settings.author)
    if shown_in == "notes":
        from gep_tui.ui.notes.screen import NotesScreen

        return NotesScreen(desk, services.keys, runner, services.names)
    return LiveScreen(desk, services.keys, runner)


def desk_for(services: Services, live: LiveSession) -> Desk:
    """Return the desk on which the screens of a session work together."""
    earlier = Earlier(live, services.home)
    return Desk(
        live=live,
        settings=services.settings,
        language=services.language,
        earlier=earlier,
        searching=services.searching,
    )


def names_screen(services: Services, help: Callable[[str], None], desk: Desk, request: NamesRequest) -> Screen[None]:
    """Return the screen of the names in what is about to leave, of a desk's session."""
    from gep_tui.ui.names.screen import NamesScreen

    return NamesScreen(services, help, desk, request)
