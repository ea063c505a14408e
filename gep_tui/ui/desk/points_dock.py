"""What was set aside in the dock, one key for each outcome; the same key again opens a point again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import ClassVar

from gep_tui.domain.session.decisions.points import follow_point
from gep_tui.domain.session.points import points
from gep_tui.domain.session.state import Session
from gep_tui.locale import _
from gep_tui.ui.components.lines import Line
from gep_tui.ui.components.number_keys import NUMBER_KEYS
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.dock_keys import POINTS, PanelName, shown
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.ui.desk.views.points import point_lines, points_title
from gep_tui.ui.desk.who import Who, everybody

#: How many points each key moves.
STEPS = {"up": -1, "down": 1, "pageup": -5, "pagedown": 5}

#: The outcome of each key; that of "a" needs a name.
OUTCOMES = {"r": "settled", "c": "carried"}


class PointsDock:
    """Parked questions and points, the open ones first; the cursor is at the first one until it is moved."""

    panel: ClassVar[PanelName] = "points"

    def __init__(self) -> None:
        """Begin at the first point."""
        self._cursor = ""

    def title(self, model: ViewModel) -> str:
        """Return how many points are still open."""
        return points_title(model.session)

    def lines(self, model: ViewModel, now: datetime, cells: int, rows: int) -> list[Line]:
        """Return the points around the cursor."""
        return point_lines(model, self._here(model.session), cells, rows)

    def keys(self) -> Sequence[tuple[str, str]]:
        """Return what the keys do here."""
        return shown(POINTS)

    def press(self, desk: Desk, key: str) -> bool:
        """Move, say what became of a point, leave."""
        session = desk.live.session
        notes, here = [note.id for note in points(session)], self._here(session)
        if key == "escape":
            desk.undock()
        elif key in STEPS and notes:
            self._cursor = notes[max(0, min(len(notes) - 1, notes.index(here) + STEPS[key]))]
        elif key in NUMBER_KEYS and 0 < NUMBER_KEYS[key] <= len(notes):
            self._cursor = notes[NUMBER_KEYS[key] - 1]
        elif key in OUTCOMES:
            desk.do(partial(follow_point, note=here, outcome=OUTCOMES[key]))
        elif key == "a":
            desk.start(_assign(desk, here))
        else:
            return False
        return True

    def _here(self, session: Session) -> str:
        """Return the point at the cursor; the first one if that is gone."""
        notes = [note.id for note in points(session)]
        return self._cursor if self._cursor in notes else next(iter(notes), "")


def _assign(desk: Desk, note: str) -> Flow:
    """Ask who takes care of a point."""
    person = yield Who(_("Who takes care of it?"), options=everybody(desk), lasting=True)
    desk.do(partial(follow_point, note=note, outcome="assigned", person=person))
