"""Actions that open a panel in the dock; a panel is loaded when it is first opened."""

from __future__ import annotations

from gep_tui.domain.session.decisions.not_live import not_live
from gep_tui.domain.session.points import points
from gep_tui.locale import _
from gep_tui.ui.desk.desk import Desk, DeskAction


def attendance(desk: Desk) -> None:
    """Show who is here."""
    from gep_tui.ui.desk.attendance_dock import AttendanceDock

    desk.put_in_dock(AttendanceDock(desk))


def choose_case(desk: Desk) -> None:
    """Show the offered topics, from which the case is chosen."""
    from gep_tui.ui.desk.choosing_dock import ChoosingDock

    session = desk.live.session
    if session.run is None:
        desk.do(lambda session, now: not_live(session))
    else:
        desk.put_in_dock(ChoosingDock(session))


def follow_points(desk: Desk) -> None:
    """Show what was set aside, to say what became of it."""
    from gep_tui.ui.desk.points_dock import PointsDock

    if points(desk.live.session):
        desk.put_in_dock(PointsDock())
    else:
        desk.say(_("Nothing is set aside: Esc i keeps an idea for later."))


def follow_up(desk: Desk) -> None:
    """Show the commitments of earlier sessions."""
    from gep_tui.ui.desk.follow_up import FollowUpDock

    if desk.earlier is not None:
        desk.earlier.begin()
    desk.put_in_dock(FollowUpDock(desk))


def rate(desk: Desk) -> None:
    """Show how the group rates its session."""
    from gep_tui.ui.desk.rating_dock import RatingDock

    earlier = desk.earlier
    if not desk.live.session.runs:
        desk.do(lambda session, now: not_live(session))
        return
    if earlier is not None:
        earlier.begin()
    desk.put_in_dock(RatingDock(lambda: earlier.series.group.aims if earlier is not None else ()))


ACTIONS: dict[str, DeskAction] = {
    "attendance": attendance,
    "choose_case": choose_case,
    "follow_points": follow_points,
    "follow_up": follow_up,
    "rate": rate,
}
