"""Two screens with a clock each: both stretches in the dock, and the choice between them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import ClassVar

from gep_tui.domain.session.claim import Claim
from gep_tui.domain.session.decisions import seat as decisions
from gep_tui.locale import _
from gep_tui.ui.components.lines import Line, first_and_count
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.dock_keys import PanelName
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.ui.desk.views.stretches import side_of, stretch_lines


class StretchesDock:
    """Both stretches of an open claim, side by side."""

    panel: ClassVar[PanelName] = ""

    def __init__(self, desk: Desk, claim: Claim) -> None:
        self._desk, self._claim = desk, claim

    def title(self, model: ViewModel) -> str:
        """Return since when there have been two clocks."""
        return _("Two clocks since {time}").format(time=model.clock(self._claim.at))

    def lines(self, model: ViewModel, now: datetime, cells: int, rows: int) -> list[Line]:
        """Return what was done on each screen, the latest steps first, in at most `rows` rows."""
        return first_and_count(stretch_lines(model, self._desk.live.record, self._claim, cells), cells, rows)

    def keys(self) -> Sequence[tuple[str, str]]:
        """Return what the keys do here."""
        return (("S", _("choose one")), (_("Esc"), _("close")))

    def press(self, desk: Desk, key: str) -> bool:
        """Close the panel; S, as a command, asks for the choice."""
        if key == "escape":
            desk.undock()
        return key == "escape"


def show_stretches(desk: Desk, claim: Claim) -> None:
    """Show both stretches in the dock."""
    desk.put_in_dock(StretchesDock(desk, claim))


def stretch_options(desk: Desk, claim: Claim) -> list[tuple[str, str]]:
    """Return the two choices, this screen's first."""
    model = desk.view_model()
    sides = [("holder", claim.holder), ("claimant", claim.writer)]
    ordered = sorted(sides, key=lambda side: side[1] != desk.live.writer)
    words = _("only {side}")
    return [(id, words.format(side=side_of(model, writer))) for id, writer in ordered]


def settle_stretch(desk: Desk, claim: Claim, answer: str) -> bool:
    """Make the chosen stretch count; tell whether one was chosen."""
    if answer not in ("holder", "claimant"):
        return False
    taken = answer == "claimant"
    if desk.do(partial(decisions.choose_stretch, claim=claim.key, taken=taken)) is None:
        return False
    desk.undock()
    here = desk.live.seat_is_here
    desk.say(_("The clock of this screen counts.") if here else _("The clock of the other screen counts."))
    return True
