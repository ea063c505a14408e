"""The offered topics in the dock: votes, reservations, marks, a draw, and one key that makes one of them the case."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar

from gep_tui.domain.session.ballot import COUNTED, ballot, ballot_phase, is_choice
from gep_tui.domain.session.cases import scope_to_choose, scopes_from_here
from gep_tui.domain.session.ranking import ranked
from gep_tui.domain.session.state import Session
from gep_tui.locale import _
from gep_tui.ui.components.lines import Line
from gep_tui.ui.components.number_keys import NUMBER_KEYS
from gep_tui.ui.desk import topic_actions as actions
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.dock_keys import CHOOSING, PanelName, shown
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.ui.desk.views.choosing import ChoosingView, choosing_lines, choosing_title

#: How many topics each key moves; by how many votes each changes those of the topic at the cursor.
STEPS = {"up": -1, "down": 1, "pageup": -5, "pagedown": 5}
VOTES = {"left": -1, "right": 1}

#: Keys that act on the topic at the cursor.
DELETE = ("delete", "backspace", "ctrl+h")


class ChoosingDock:
    """The topics of one ballot. The cursor is at the first one until the arrows move it.

    `by_itself` tells that the phase opened it, so that it closes with that phase.
    """

    panel: ClassVar[PanelName] = "choosing"

    def __init__(self, session: Session, by_itself: bool = False) -> None:
        """Show the present ballot of a session that has begun."""
        run = session.runs[-1]
        self.run = run.id if by_itself else ""
        self._cursor = self.voter = self._scope = ""

    def title(self, model: ViewModel) -> str:
        """Return what is chosen, and how."""
        view = self.view(model.session)
        return choosing_title(model, view) if view is not None else _("Choose the case")

    def lines(self, model: ViewModel, now: datetime, cells: int, rows: int) -> list[Line]:
        """Return the topics."""
        view = self.view(model.session)
        return choosing_lines(model, view, cells, rows) if view is not None else []

    def keys(self) -> Sequence[tuple[str, str]]:
        """Return what the keys do here."""
        return shown(CHOOSING)

    def view(self, session: Session) -> ChoosingView | None:
        """Return what is shown now; None if the beginning was undone."""
        phase = ballot_phase(session)
        if phase is None:
            return None
        ids = [offer.id for offer in ranked(session, phase)]
        chosen = self._cursor if self._cursor in ids else next(iter(ids), "")
        scope = self._scope if self._scope in scopes_from_here(session) else scope_to_choose(session)
        return ChoosingView(phase, chosen, self.voter, scope if is_choice(session, phase) else "")

    def press(self, desk: Desk, key: str) -> bool:
        """Move, vote, mark, draw, choose, leave."""
        session = desk.live.session
        view = self.view(session)
        if key == "escape" or view is None:
            desk.undock()
        elif key in STEPS:
            self._move(session, view, STEPS[key])
        elif key in NUMBER_KEYS:
            desk.start(actions.number(desk, self, view, NUMBER_KEYS[key]))
        elif key in VOTES and ballot(session, view.phase).way in COUNTED:
            actions.add_vote(desk, view, view.chosen, VOTES[key])
        elif key in DELETE:
            actions.toggle_dropped(desk, view)
        elif key == "t":
            self._next_scope(session, view)
        elif key in actions.KEYS:
            desk.start(actions.KEYS[key](desk, self, view))
        else:
            return False
        return True

    def go_to(self, id: str) -> None:
        """Put the cursor on a topic; "" for the first one."""
        self._cursor = id

    def _move(self, session: Session, view: ChoosingView, step: int) -> None:
        ids = [offer.id for offer in ranked(session, view.phase)]
        if ids:
            self._cursor = ids[max(0, min(len(ids) - 1, ids.index(view.chosen) + step))]

    def _next_scope(self, session: Session, view: ChoosingView) -> None:
        """Turn to the next case for which a topic may be chosen."""
        scopes = scopes_from_here(session)
        if view.scope in scopes:
            self._scope = scopes[(scopes.index(view.scope) + 1) % len(scopes)]
