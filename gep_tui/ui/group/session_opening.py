"""Open a session of the group from any page: it is resumed, or its record is shown."""

from __future__ import annotations

from functools import partial

from gep_tui.live.session import LiveSession
from gep_tui.locale import _
from gep_tui.ui.group.page import GroupHome
from gep_tui.words.disk import not_opened


def open_session(screen: GroupHome, id: str) -> None:
    """Resume a session that is not over, or show the record of one that is."""
    session = next((each for each in screen.desk.sessions if each.id == id), None)
    if session is not None and session.closed is None:
        try:
            screen.navigator.resume(id)
        except OSError as error:
            screen.say(not_opened(error, id))
        return
    screen.say(_("Opening…"))
    screen.read(partial(_open_record, screen, id))


def _open_record(screen: GroupHome, id: str) -> None:
    try:
        live = screen.record.read(id)
    except OSError as error:
        screen.tell(partial(screen.say, not_opened(error, id)))
    else:
        screen.tell(partial(_show_record, screen, live))


def _show_record(screen: GroupHome, live: LiveSession) -> None:
    screen.record.hold(live)
    screen.message = ""
    screen.navigator.review(live)
