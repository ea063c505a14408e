"""Actions that open what was offered and what was set aside."""

from __future__ import annotations

from gep_tui.domain.session.decisions.not_live import not_live
from gep_tui.domain.session.points import points
from gep_tui.locale import _
from gep_tui.ui.desk.choosing_dock import ChoosingDock
from gep_tui.ui.desk.desk import Desk, DeskAction
from gep_tui.ui.desk.points_dock import PointsDock


def choose_case(desk: Desk) -> None:
    """Show the offered topics, from which the case is chosen."""
    session = desk.live.session
    if session.run is None:
        desk.do(lambda session, now: not_live(session))
    else:
        desk.put_in_dock(ChoosingDock(session))


def follow_points(desk: Desk) -> None:
    """Show what was set aside, to say what became of it."""
    if points(desk.live.session):
        desk.put_in_dock(PointsDock())
    else:
        desk.say(_("Nothing is set aside: Esc i keeps an idea for later."))


ACTIONS: dict[str, DeskAction] = {
    "choose_case": choose_case,
    "follow_points": follow_points,
}
