"""Every action on practice sheets by its id, and what it does; help and the way back are the screen's own."""

from __future__ import annotations

from gep_tui.ui.components.registry import gathered
from gep_tui.ui.sheets import form_actions, list_actions, name_actions, out_actions
from gep_tui.ui.sheets.action_keys import SHEET_ACTIONS
from gep_tui.ui.sheets.list_actions import SheetAction
from gep_tui.ui.sheets.sheet_desk import SheetDesk

#: What the screen does itself.
OF_SCREEN = ("help", "back")


def hide(desk: SheetDesk) -> None:
    """Hide what is on the screen from onlookers, or show it."""
    desk.hidden = not desk.hidden


ACTIONS: dict[str, SheetAction] = gathered(
    [action.id for action in SHEET_ACTIONS if action.id not in OF_SCREEN],
    list_actions.ACTIONS,
    form_actions.ACTIONS,
    name_actions.ACTIONS,
    out_actions.ACTIONS,
    {"hide": hide},
)
