"""Keys that act on the note that is chosen in the list."""

from __future__ import annotations

from gep_tui.ui.components.key_names import ENTER
from gep_tui.ui.desk import note_actions
from gep_tui.ui.desk.desk import Desk

#: Keys that withdraw the chosen note; where something stands on the line they take that away.
WITHDRAW = ("delete", "backspace", "ctrl+h")

#: Keys that act on the chosen note; what can be typed begins a new one.
ON_CHOSEN = frozenset({*ENTER, *WITHDRAW, "escape", "tab", "shift+tab"})

#: How many notes further up each key goes.
STEPS = {"up": 1, "down": -1, "pageup": 10, "pagedown": -10}


def press_on_chosen(desk: Desk, key: str, now: float) -> bool:
    """Do what a key means for the chosen note; tell whether it means anything."""
    if key in ENTER:
        note_actions.edit_chosen(desk)
    elif key == "escape":
        desk.selected = ""
        desk.stance.left(now)
    elif key in WITHDRAW:
        note_actions.withdraw_chosen(desk)
    elif key == "tab":
        desk.start(note_actions.choose_kind(desk))
    elif key == "shift+tab":
        desk.start(note_actions.reassign_chosen(desk))
    elif key in STEPS:
        note_actions.choose(desk, STEPS[key])
    else:
        return False
    return True
