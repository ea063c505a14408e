"""Every action of the review by its id, and what it does."""

from __future__ import annotations

from gep_tui.ui.components.registry import gathered
from gep_tui.ui.review import (
    day_actions,
    leaving_actions,
    note_actions,
    other_actions,
    phase_actions,
    purge_actions,
    turn_actions,
)
from gep_tui.ui.review.action_keys import REVIEW
from gep_tui.ui.review.state import ReviewCommand

ACTIONS: dict[str, ReviewCommand] = gathered(
    [action.id for action in REVIEW],
    day_actions.ACTIONS,
    leaving_actions.ACTIONS,
    note_actions.ACTIONS,
    other_actions.ACTIONS,
    phase_actions.ACTIONS,
    purge_actions.ACTIONS,
    turn_actions.ACTIONS,
)
