"""Show what leaves of a session that was just ended, in the review; home is behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gep_tui.cli.common.context import Context
from gep_tui.cli.launch import present

if TYPE_CHECKING:
    from textual.screen import Screen

    from gep_tui.ui.app import GepApp


def leaving(context: Context, id: str) -> int:
    """Show the page "What leaves" of the session, and return the exit status. Raises CommandFailure."""
    present.require_terminal("close")
    return present.present(context, first=lambda app: review_of(app, id))


def review_of(app: GepApp, id: str) -> Screen[Any]:
    """Return the review of a session at that page; the record is closed when it is left."""
    from gep_tui.ui.components.held_record import HeldRecord
    from gep_tui.ui.review.screen import ReviewScreen
    from gep_tui.ui.session_screen import desk_for

    held = HeldRecord(app.services)
    live = held.read(id)
    held.hold(live)
    return ReviewScreen(desk_for(app.services, live), app.services, leaves=True, held=held)
