"""Name a screen: what it shows, who writes there, and whether the one with the clock is still there."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.words.names import Names


def screen_name(session: Session, writer: str) -> str:
    """Return the name with which a screen signed, or its writer's id."""
    return one_line(session.authors.get(writer, "") or writer)


def another(session: Session, writer: str) -> str:
    """Return the name of another screen's user, or "Another screen", as the subject of a sentence."""
    return one_line(session.authors.get(writer, "")) or _("Another screen")


def role_of_screen(role: str) -> str:
    """Return what a screen shows, by the role in its heartbeat; just "screen" for an older gep, which sends no role."""
    roles = {"live": _("live screen"), "notes": _("scribe’s screen"), "room": _("room’s screen")}
    return roles.get(role, _("screen"))


def unkept(names: Names, left: bool, silent: datetime | None) -> str:
    """Return a warning that nobody keeps the clock, as far as another screen can tell; "" if all is well.

    `left` tells that the screen with the clock is closed, `silent` since when it has not been heard.
    """
    paused = names.session.paused is not None
    if left and paused:
        return _("The facilitator’s screen is closed. The clock is paused.")
    if left:
        return _("The facilitator’s screen is closed. The clock goes on.")
    if silent is None:
        return ""
    words = _("The facilitator’s screen has not been heard since {time}. The clock goes on.")
    if paused:
        words = _("The facilitator’s screen has not been heard since {time}. The clock is paused.")
    return words.format(time=names.clock(silent))


def gap_open(names: Names) -> str:
    """Say that the facilitator has still to say whether some time counts, "" if all is settled."""
    gaps = names.session.gaps
    if not gaps:
        return ""
    words = _("Since {time} nobody kept the clock: whether that time counts is still open.")
    return words.format(time=names.clock(gaps[0].since))
