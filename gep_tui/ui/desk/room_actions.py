"""Action of the room's screen: what everybody in the room sees."""

from __future__ import annotations

from functools import partial

from gep_tui.domain.session.decisions.room import show_room
from gep_tui.domain.session.refusals import NotAtTheSeat
from gep_tui.locale import _
from gep_tui.store.files.heartbeat import ROOM
from gep_tui.ui.components.questions import Ask, Choose
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.desk import Desk, DeskAction
from gep_tui.words import refusals
from gep_tui.words.room import room_views


def room_shows(desk: Desk) -> Flow:
    """Choose what the room's screen shows; a message is asked for in words."""
    session, views = desk.live.session, room_views()
    if not desk.live.seat_is_here:
        desk.say(refusals.refusal(NotAtTheSeat(holder=session.seat), desk.view_model()))
        return
    question = _("The room’s screen shows ({now} so far):").format(now=views.get(session.room.what, ""))
    what = yield Choose(question, options=list(views.items()), lasting=True)
    text = (yield Ask(_("Message to the room:"), lasting=True)) if what == "message" else ""
    if desk.do(partial(show_room, what=what, text=text)) is not None:
        desk.say(_said(desk).format(what=views[what]))


def _said(desk: Desk) -> str:
    """Return the confirmation of a choice: it is shown now, or will be once a room's screen is open."""
    if any(screen.sign.role == ROOM for screen in desk.screens):
        return _("The room’s screen shows {what}. u undoes it.")
    return _("No room’s screen is open: `gep room` in another terminal opens one, and it shows {what}. u undoes it.")


ACTIONS: dict[str, DeskAction] = {
    "room": room_shows,
}
