"""The proposals in the dock: choose phases that give or gain time, and apply a proposal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from typing import ClassVar

from gep_tui.domain.session.decisions.refit import take_proposal
from gep_tui.domain.session.refit import Proposal, as_it_is, proposals
from gep_tui.domain.session.state import Session
from gep_tui.locale import _
from gep_tui.ui.components.lines import Line
from gep_tui.ui.components.number_keys import NUMBER_KEYS
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.dock_keys import REFIT, PanelName, shown
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.ui.desk.views.phase import say_lines
from gep_tui.ui.live.phase_list import STEPS, PhaseList
from gep_tui.ui.live.views.refit import Offers, refit_lines
from gep_tui.ui.live.views.refit_words import refit_title, taken_words

#: Which way each key scrolls through the proposals.
SIDEWAYS = {"left": -1, "right": 1}


@dataclass
class Fitting:
    """A view of the proposals; the proposal applied is always one that is shown."""

    panel: ClassVar[PanelName] = "rest"

    phases: PhaseList = field(default_factory=PhaseList)
    chosen: frozenset[str] = frozenset()
    first: int = 0
    _made: tuple[Session, datetime, Offers] | None = None

    def title(self, model: ViewModel) -> str:
        """Return how far the session is behind or ahead of its end; before it has begun, say so."""
        return refit_title(model) if model.timing.state != "waiting" else _("not begun")

    def lines(self, model: ViewModel, now: datetime, cells: int, rows: int) -> list[Line]:
        """Return the proposals side by side; if the beginning was undone, how to begin."""
        if model.timing.state == "waiting":
            return say_lines(model, cells, rows)
        return refit_lines(model, self.offers(model.session, now, to_the_second=True), cells, rows)

    def keys(self) -> Sequence[tuple[str, str]]:
        """Return what the keys do here."""
        return shown(REFIT)

    def offers(self, session: Session, now: datetime, to_the_second: bool = False) -> Offers:
        """Return the proposals last shown; new ones if the session, the choice or (if asked) the second has changed."""
        second = now.replace(microsecond=0)
        if self._stale(session, second if to_the_second else None):
            here = as_it_is(session, now)
            self.phases.here(_ids(here))
            offers = Offers(here=here, found=proposals(session, now, self.chosen), chosen=self.chosen)
            self._made = (session, second, offers)
        assert self._made is not None
        return replace(self._made[2], cursor=self.phases.chosen, first=self.first)

    def _stale(self, session: Session, second: datetime | None) -> bool:
        """Tell whether the proposals are of another session state, choice or (if given) second."""
        if self._made is None:
            return True
        of, at, offers = self._made
        return of is not session or offers.chosen != self.chosen or second not in (None, at)

    def press(self, desk: Desk, key: str) -> bool:
        """Select phases, scroll through the proposals, apply one, leave."""
        offers = self.offers(desk.live.session, desk.live.now())
        if key in STEPS:
            self.phases.move(_ids(offers.here), STEPS[key])
        elif key in SIDEWAYS:
            self.first = max(0, min(len(offers.found) - 1, self.first + SIDEWAYS[key]))
        elif key == "space":
            self.chosen ^= {offers.cursor} - {""}
            # The proposal for the chosen phases is the last one, so it is scrolled into view.
            self.first = len(offers.found) if self.chosen else 0
        elif key in NUMBER_KEYS:
            found = offers.numbered(NUMBER_KEYS[key])
            if found is not None:
                desk.start(take(desk, found))
            else:
                words = _("There is no number {number}: the list goes to {last}.")
                desk.say(words.format(number=NUMBER_KEYS[key], last=len(offers.found)))
        elif key == "escape":
            desk.undock()
        else:
            return False
        return True


def take(desk: Desk, found: Proposal) -> Flow:
    """Apply a proposal, after a question if it changes protected phases, and say what was done."""
    before = desk.live.session
    yield from desk.attempt(partial(take_proposal, found=found))
    after = desk.live.session
    if (after.plan, after.agreed_end) != (before.plan, before.agreed_end):
        desk.undock()
        desk.say(taken_words(desk.view_model(), found))


def _ids(here: Proposal) -> list[str]:
    """Return the phases whose length can be changed."""
    return [id for id, seconds in here.lengths.items() if seconds is not None]
