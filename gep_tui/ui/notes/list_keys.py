"""Keys that select a note in the scribe’s list, and those that act on the selected one."""

from __future__ import annotations

from collections.abc import Set

from gep_tui.locale import _
from gep_tui.ui.components.key_names import ENTER
from gep_tui.ui.desk import note_actions
from gep_tui.ui.desk.chosen_note import ON_CHOSEN, OTHER, SHEET_MARK, STEPS, WITHDRAW
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.two_edits import take_other
from gep_tui.ui.notes import place_actions, text_actions
from gep_tui.ui.notes.scribe import Scribe


class ScribeList:
    """The list of one scribe’s screen. After Esc the selected note stays selected, and a letter acts on it."""

    def __init__(self, scribe: Scribe) -> None:
        self._scribe = scribe

    @property
    def on_chosen(self) -> Set[str]:
        """The keys that act on the selected note even while the note line has the keys."""
        return ON_CHOSEN

    def press(self, desk: Desk, key: str) -> bool:
        """Edit, leave, withdraw, retype or reassign the selected note, or select another."""
        if key in STEPS:
            if desk.commanding:
                return False
            self._choose(key)
        elif key == "escape":
            if not desk.commanding:
                return False
            desk.selected = ""
            desk.stance.to_line()
        elif key in ENTER:
            text_actions.edit(self._scribe)
        elif key in WITHDRAW:
            place_actions.withdraw(self._scribe)
        elif key == OTHER:
            take_other(desk, desk.selected)
        elif key == SHEET_MARK:
            text_actions.mark_for_sheet(self._scribe)
        elif key == "tab":
            desk.start(note_actions.choose_kind(desk))
        elif key == "shift+tab":
            desk.start(note_actions.reassign_chosen(desk))
        else:
            return False
        return True

    def step(self, desk: Desk, key: str, meant: bool) -> None:
        """Select the note `STEPS[key]` rows up or down; as a command, move the selected one."""
        if meant and desk.selected and key in ("up", "down"):
            place_actions.move(self._scribe, down=key == "down")
        else:
            self._choose(key)

    def _choose(self, key: str) -> None:
        note, desk = self._scribe.notes.step(STEPS[key]), self._scribe.desk
        if note:
            self._scribe.choose(note)
        else:
            desk.say(_("The notes are hidden.") if desk.hidden else _("There is no note to choose yet."))
