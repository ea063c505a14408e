"""The plan in the dock, for changing lengths, order, skipped phases and breaks; undo reverses each change."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import ClassVar

from gep_tui.domain.session.decisions import arranging, plan
from gep_tui.domain.session.state import Session
from gep_tui.locale import _
from gep_tui.ui.components.lines import Line
from gep_tui.ui.components.questions import Amount
from gep_tui.ui.desk.clock_actions import BREAK, MINUTE
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.dock_keys import PLAN, PanelName, shown
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.ui.live.phase_list import STEPS, PhaseList
from gep_tui.ui.live.views.arranging import arranging_lines, to_come

#: How many minutes a key adds, and which way it shifts a phase.
MINUTES = {
    "plus": 1, "equals_sign": 1, "minus": -1, "less_than_sign": -1, "greater_than_sign": 5, "semicolon": -5,
}  # fmt: skip
LATER = {"shift+up": False, "K": False, "shift+down": True, "J": True}


class Arranging:
    """The plan with one phase selected: the current one, or one to come."""

    panel: ClassVar[PanelName] = "plan"

    def __init__(self) -> None:
        """Start at the current phase."""
        self.phases = PhaseList()

    def title(self, model: ViewModel) -> str:
        """Return the title."""
        return _("Change the plan")

    def lines(self, model: ViewModel, now: datetime, cells: int, rows: int) -> list[Line]:
        """Return the plan."""
        return arranging_lines(model, now, self._here(model.session), cells, rows)

    def keys(self) -> Sequence[tuple[str, str]]:
        """Return the keys and what they do here."""
        return shown(PLAN)

    def press(self, desk: Desk, key: str) -> bool:
        """Choose a phase, change it, leave."""
        phase = self._here(desk.live.session)
        if key in STEPS:
            self.phases.move(to_come(desk.live.session), STEPS[key])
        elif key == "escape":
            desk.undock()
        elif key in MINUTES:
            desk.start(_longer(desk, phase, MINUTES[key] * MINUTE))
        elif key in LATER:
            desk.do(partial(arranging.move_phase, phase=phase, later=LATER[key]))
        elif key in ("delete", "backspace"):
            desk.start(_leave_out(desk, phase))
        elif key == "x":
            desk.start(_put_break(desk, phase))
        else:
            return False
        return True

    def _here(self, session: Session) -> str:
        return self.phases.here(to_come(session))


def _longer(desk: Desk, phase: str, seconds: int) -> Flow:
    """Add seconds to a phase, or take them away, after rounding a length that is not in whole minutes."""
    found = desk.live.session.planned(phase)
    now = (found.seconds if found else None) or 0
    whole = now // MINUTE if seconds > 0 else -(-now // MINUTE)
    new = max(0, whole * MINUTE + seconds)
    yield from desk.attempt(partial(plan.set_length, phase=phase, seconds=new))


def _leave_out(desk: Desk, phase: str) -> Flow:
    """Skip a phase, or put it back."""
    found = desk.live.session.planned(phase)
    if found is not None and found.skipped:
        desk.do(partial(plan.take_in, phase=phase))
        return
    yield from desk.attempt(partial(plan.leave_out, phase=phase))


def _put_break(desk: Desk, phase: str) -> Flow:
    """Insert a break before a phase to come."""
    found = desk.live.session.planned(phase)
    name = desk.view_model().name(found) if found else phase
    question = _("Break of how many minutes before “{phase}”?").format(phase=name)
    minutes = yield Amount(question, default=10, unit="minutes")
    if int(minutes):
        desk.do(partial(arranging.insert_break, before=phase, seconds=int(minutes) * MINUTE, name=BREAK))
