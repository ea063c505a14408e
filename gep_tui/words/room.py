"""What the room's screen can show, in words."""

from __future__ import annotations

from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _


def room_views() -> dict[str, str]:
    """Return the name of each view of the room's screen, by its id, for the facilitator's choice."""
    return {
        "all": _("everything"),
        "clock": _("the clock alone"),
        "message": _("a message"),
        "votes": _("the votes"),
        "groups": _("the groups"),
        "blank": _("nothing"),
    }


def shown_in_room(what: str) -> str:
    """Describe a change of the room's view as a command, for undo and the journal."""
    return _("room’s screen: {what}").format(what=room_views().get(what, one_line(what)))


def told_to_room(text: str) -> str:
    """Describe a message to the room as a command."""
    return _("room’s screen: “{text}”").format(text=text)
