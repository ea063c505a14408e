"""Keys that choose a note in the list, and those that act on the chosen one."""

from __future__ import annotations

from collections.abc import Set
from typing import Protocol

from gep_tui.ui.components.key_names import ENTER
from gep_tui.ui.desk import note_actions
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.note_mark_actions import mark_chosen
from gep_tui.ui.desk.two_edits import take_other

#: Keys that withdraw the selected note; if there is text on the line, they delete that instead.
WITHDRAW = ("delete", "backspace", "ctrl+h")

#: The key that takes the other one of two edits; while text is being typed, it belongs to the note line.
OTHER = "right"

#: The key that marks the selected note for a practice sheet; it too belongs to the note line while text is typed.
SHEET_MARK = "left"

#: Keys that act on the selected note; a key that types begins a new note.
ON_CHOSEN = frozenset({*ENTER, *WITHDRAW, "escape", "tab", "shift+tab", OTHER, SHEET_MARK})

#: How many notes up each key moves.
STEPS = {"up": 1, "down": -1, "pageup": 10, "pagedown": -10}


class NoteKeys(Protocol):
    """What keys do with the notes in a screen's list."""

    @property
    def on_chosen(self) -> Set[str]:
        """The keys that act on the chosen note even while the note line has the keys."""

    def press(self, desk: Desk, key: str) -> bool:
        """Handle a key for the chosen note; tell whether it has a meaning there."""

    def step(self, desk: Desk, key: str, meant: bool) -> None:
        """Handle a key of `STEPS`; `meant` tells whether it was pressed as a command."""


class LiveList:
    """The list of the live screen, the newest note at its end."""

    on_chosen = ON_CHOSEN

    def press(self, desk: Desk, key: str) -> bool:
        """Edit, leave, withdraw, retype or reassign the chosen note, or choose another."""
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
        elif key == OTHER:
            take_other(desk, desk.selected)
        elif key == SHEET_MARK:
            mark_chosen(desk)
        elif key in STEPS:
            note_actions.choose(desk, STEPS[key])
        else:
            return False
        return True

    def step(self, desk: Desk, key: str, meant: bool) -> None:
        """Select the note `step` rows up or down."""
        note_actions.choose(desk, STEPS[key])


#: One for all, since it has no state.
LIVE_LIST = LiveList()
