"""Say that a session is over, and offer once what leaves the room: Enter on the empty note line shows it."""

from __future__ import annotations

from gep_tui.locale import _
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.messages import LeavesWanted

#: Real seconds for which the offer is shown; typing, any command and an undo end it.
OFFER_STANDS = 60.0


def say_closed(desk: Desk) -> None:
    """Say that the session is over; the first time with the offer."""
    if desk.offer is None:
        desk.offer = _("Closed and saved: Enter shows what leaves, v opens the review, u reopens the session.")
        desk.say(desk.offer, stands=OFFER_STANDS)
    else:
        desk.say(_("The session is closed and saved. v opens the review, u reopens the session."))


def lapse_offer(desk: Desk) -> None:
    """Let Enter be that of notes again: somebody has gone on writing."""
    if desk.offer:
        desk.offer = ""


def take_offer(desk: Desk) -> None:
    """Show what leaves, if that is offered now."""
    if desk.offer and desk.message == desk.offer and not desk.editing:
        desk.offer, desk.message = "", ""
        desk.tell(LeavesWanted(desk))
