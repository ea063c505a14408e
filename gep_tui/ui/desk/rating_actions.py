"""The action that opens the ratings of the session."""

from __future__ import annotations

from gep_tui.domain.session.decisions.not_live import not_live
from gep_tui.ui.desk.desk import Desk, DeskAction
from gep_tui.ui.desk.rating_dock import RatingDock


def rate(desk: Desk) -> None:
    """Show how the group rates its session."""
    earlier = desk.earlier
    if not desk.live.session.runs:
        desk.do(lambda session, now: not_live(session))
        return
    if earlier is not None:
        earlier.begin()
    desk.put_in_dock(RatingDock(lambda: earlier.series.group.aims if earlier is not None else ()))


ACTIONS: dict[str, DeskAction] = {"rate": rate}
