"""Every action of the live screen by its id, and what it does."""

from __future__ import annotations

from gep_tui.ui.components.registry import gathered
from gep_tui.ui.desk import (
    clock_actions,
    floor_actions,
    note_actions,
    people_actions,
    presence_actions,
    round_actions,
    seat_actions,
    view_actions,
)
from gep_tui.ui.desk.actions import LIVE
from gep_tui.ui.desk.desk import DeskAction
from gep_tui.ui.live import correction_actions, plan_actions
from gep_tui.ui.live.finding import find_action

_PALETTE: dict[str, DeskAction] = {"palette": lambda desk: find_action(desk, ACTIONS)}

ACTIONS: dict[str, DeskAction] = gathered(
    [action.id for action in LIVE],
    clock_actions.ACTIONS,
    correction_actions.ACTIONS,
    floor_actions.ACTIONS,
    note_actions.ACTIONS,
    people_actions.ACTIONS,
    plan_actions.ACTIONS,
    presence_actions.ACTIONS,
    round_actions.ACTIONS,
    seat_actions.ACTIONS,
    view_actions.ACTIONS,
    _PALETTE,
)
