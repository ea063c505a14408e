"""Every action of the scribe’s screen by its id, and what it does."""

from __future__ import annotations

from gep_tui.ui.components.registry import gathered
from gep_tui.ui.desk import (
    commitment_actions,
    floor_actions,
    line_actions,
    panel_actions,
    screen_actions,
    view_actions,
)
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.search_actions import find_action, find_notes
from gep_tui.ui.desk.whose_command import is_refused
from gep_tui.ui.messages import HelpWanted
from gep_tui.ui.notes import place_actions, text_actions, undo_actions
from gep_tui.ui.notes.action_keys import NOTES
from gep_tui.ui.notes.scribe import Scribe, ScribeAction, of_desk

_OF_THE_DESK: dict[str, ScribeAction] = {
    "due": of_desk(commitment_actions.due),
    "attendance": of_desk(panel_actions.attendance),
    "rate": of_desk(panel_actions.rate),
    "who_is_here": of_desk(screen_actions.who_is_here),
    "line": of_desk(line_actions.write_line),
    "seen": of_desk(line_actions.seen),
    "hand": of_desk(floor_actions.hand),
    "hide": of_desk(view_actions.hide),
    "review": of_desk(view_actions.show_review),
    "copy": of_desk(view_actions.copy),
    "help": lambda scribe: scribe.desk.tell(HelpWanted(scribe.desk, "notes")),
    "redraw": of_desk(view_actions.redraw),
    "home": of_desk(view_actions.go_home),
    "sign": lambda scribe: scribe.signature.ask(),
    "find_notes": lambda scribe: find_notes(scribe.desk, scribe.show),
}


def _palette(scribe: Scribe) -> Flow:
    """Find an action by its name; it works on the note that is selected."""
    return find_action(NOTES, lambda name: None if is_refused(scribe.desk, name) else ACTIONS[name](scribe))


ACTIONS: dict[str, ScribeAction] = gathered(
    [action.id for action in NOTES],
    text_actions.ACTIONS,
    place_actions.ACTIONS,
    undo_actions.ACTIONS,
    _OF_THE_DESK,
    {"palette": _palette},
)
