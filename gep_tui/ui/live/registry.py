"""Every action of the live screen by its id, and what it does."""

from __future__ import annotations

from gep_tui.ui.components.registry import gathered
from gep_tui.ui.desk import (
    clock_actions,
    commitment_actions,
    earlier_case_actions,
    floor_actions,
    line_actions,
    note_actions,
    note_mark_actions,
    panel_actions,
    people_actions,
    presence_actions,
    room_actions,
    round_actions,
    screen_actions,
    search_actions,
    seat_actions,
    view_actions,
)
from gep_tui.ui.desk.action_keys import LIVE
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.desk import Desk, DeskAction
from gep_tui.ui.desk.whose_command import is_refused
from gep_tui.ui.live import correction_actions, plan_actions


def _palette(desk: Desk) -> Flow:
    """Find an action by its name."""
    return search_actions.find_action(LIVE, lambda name: None if is_refused(desk, name) else ACTIONS[name](desk))


ACTIONS: dict[str, DeskAction] = gathered(
    [action.id for action in LIVE],
    earlier_case_actions.ACTIONS,
    clock_actions.ACTIONS,
    commitment_actions.ACTIONS,
    correction_actions.ACTIONS,
    floor_actions.ACTIONS,
    line_actions.ACTIONS,
    note_actions.ACTIONS,
    panel_actions.ACTIONS,
    people_actions.ACTIONS,
    plan_actions.ACTIONS,
    presence_actions.ACTIONS,
    room_actions.ACTIONS,
    round_actions.ACTIONS,
    screen_actions.ACTIONS,
    search_actions.ACTIONS,
    seat_actions.ACTIONS,
    note_mark_actions.ACTIONS,
    view_actions.ACTIONS,
    {"palette": _palette},
)
