"""Say that a session is over, and offer once what leaves the room: Enter shows it as long as nothing is typed."""

from __future__ import annotations

from gep_tui.locale import _
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.messages import LeavesWanted

#: Real seconds for which the offer is shown; typing, any command and an undo end it.
OFFER_STANDS = 60.0


def say_closed(desk: Desk) -> None:
    """Say that the session is over; the first time with the offer."""
    if desk.line is not None and desk.line.text:
        desk.offer = ""
    if desk.offer is None:
        desk.offer = _("Closed and saved: Enter shows what leaves, Esc v opens the review, Esc u reopens the session.")
        desk.say(desk.offer, stands=OFFER_STANDS)
    else:
        _say_saved(desk)


def _say_saved(desk: Desk) -> None:
    """Say that the session is over, without the offer."""
    desk.say(_("The session is closed and saved. Esc v opens the review, Esc u reopens the session."))


def say_after_end(desk: Desk, words: str, stands: float) -> None:
    """Say what the end leaves open; behind the offer, if that stands."""
    if desk.offer and desk.message == desk.offer:
        desk.offer = f"{desk.offer} {words}"
        desk.say(desk.offer, stands=OFFER_STANDS)
    else:
        desk.say(words, stands=stands)


def lapse_offer(desk: Desk) -> None:
    """Let Enter be that of notes again: somebody has gone on writing."""
    if desk.offer:
        standing, desk.offer = desk.message == desk.offer, ""
        if standing:
            _say_saved(desk)


def is_offered(desk: Desk) -> bool:
    """Tell whether Enter would show what leaves now."""
    typed = desk.line is not None and bool(desk.line.text)
    return bool(desk.offer) and desk.message == desk.offer and not desk.editing and not typed


def take_offer(desk: Desk) -> None:
    """Show what leaves, if that is offered now, and nothing is typed."""
    if is_offered(desk):
        desk.offer, desk.message = "", ""
        desk.tell(LeavesWanted(desk))
