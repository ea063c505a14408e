"""The review's ratings in the dock: digits count the hands at each mark; a person's mark and word are asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import ClassVar

from gep_tui.domain.session.rating import FOUR_A, SCALES, RatedThing, counted
from gep_tui.domain.session.state import Session
from gep_tui.ui.components.lines import Line
from gep_tui.ui.components.number_keys import NUMBER_KEYS
from gep_tui.ui.desk import rating_changes as changes
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.dock_keys import RATING, PanelName, shown
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.ui.desk.views.rating import RatingView, rating_lines, rating_title

#: How many things, and how many marks, each key moves; the highest mark is drawn first, on the left.
STEPS = {"up": -1, "down": 1, "pageup": -5, "pagedown": 5}
MARKS = {"left": 1, "right": -1}

#: Keys that take the hands at a mark off.
DELETE = ("delete", "backspace", "ctrl+h")


class RatingDock:
    """What is rated, a row each; the cursor is on a mark of one of them. `aims` returns those of the group."""

    panel: ClassVar[PanelName] = "rating"

    def __init__(self, aims: Callable[[], Sequence[str]]) -> None:
        """Begin with the session, on the scale that was used last."""
        self._aims = aims
        self._about = RatedThing("session")
        self._scale = self._mark = ""

    def title(self, model: ViewModel) -> str:
        """Return what is rated, and by how many so far."""
        return rating_title(model, self.view(model.session))

    def lines(self, model: ViewModel, now: datetime, cells: int, rows: int) -> list[Line]:
        """Return a row for each thing that is rated."""
        return rating_lines(model, self.view(model.session), cells, rows)

    def keys(self) -> Sequence[tuple[str, str]]:
        """Return what the keys do here."""
        return shown(RATING)

    def view(self, session: Session) -> RatingView:
        """Return what is shown now."""
        things = self._things(session)
        about = self._about if self._about in things else things[0]
        scale = self._scale or next((each.scale for each in counted(session.ratings)), "ten")
        lowest, highest = SCALES[scale]
        mark = int(self._mark) if self._mark else highest
        return RatingView(things, about, scale, max(lowest, min(highest, mark)))

    def press(self, desk: Desk, key: str) -> bool:
        """Move, count hands, ask for a person's mark or a word, leave."""
        view = self.view(desk.live.session)
        if key == "escape":
            desk.undock()
        elif key in STEPS:
            place = view.things.index(view.about) + STEPS[key]
            self._about, self._mark = view.things[max(0, min(len(view.things) - 1, place))], ""
        elif key in MARKS:
            self.go_to_mark(view, view.mark + MARKS[key])
        elif key == "s":
            self._scale, self._mark = "roti" if view.scale == "ten" else "ten", ""
        elif key in NUMBER_KEYS:
            changes.show_hands(desk, self, view, NUMBER_KEYS[key])
        elif key in DELETE:
            changes.show_hands(desk, self, view, 0)
        elif key in changes.KEYS:
            desk.start(changes.KEYS[key](desk, self, view))
        else:
            return False
        return True

    def go_to_mark(self, view: RatingView, mark: int) -> None:
        """Put the cursor on a mark of the scale, or the nearest one."""
        lowest, highest = SCALES[view.scale]
        self._scale, self._mark = view.scale, str(max(lowest, min(highest, mark)))

    def _things(self, session: Session) -> tuple[RatedThing, ...]:
        """Return the session, the aims of the group and those that were rated, the four A."""
        ratings = session.ratings
        rated = (*(each.about for each in ratings.given), *(each.about for each in ratings.hands))
        aims = dict.fromkeys((*self._aims(), *(each.aim for each in rated if each.subject == "aim")))
        return (RatedThing("session"), *(RatedThing("aim", aim) for aim in aims), *map(RatedThing, FOUR_A))
