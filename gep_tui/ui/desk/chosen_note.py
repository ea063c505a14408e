"""Keys that act on the note that is chosen in the list."""

from __future__ import annotations

from gep_tui.ui.components.key_names import ENTER
from gep_tui.ui.desk import note_actions
from gep_tui.ui.desk.desk import Desk

#: Keys that withdraw the selected note; if there is text on the line, they delete that instead.
WITHDRAW = ("delete", "backspace", "ctrl+h")

#: Keys that act on the selected note; a key that types begins a new note.
ON_CHOSEN = frozenset({*ENTER, *WITHDRAW, "escape", "tab", "shift+tab"})

#: How many notes up each key moves.
STEPS = {"up": 1, "down": -1, "pageup": 10, "pagedown": -10}


def press_on_chosen(desk: Desk, key: str) -> bool:
    """Handle a key for the selected note; tell whether it has a meaning there."""
    if key in ENTER:
        note_actions.edit_chosen(desk)
    elif key == "escape":
        desk.selected = ""
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
