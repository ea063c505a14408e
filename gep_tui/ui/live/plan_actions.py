"""Actions of the plan: skip the next phase, refit the rest, change what is to come, add a round."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from gep_tui.domain.session.decisions import phases, plan
from gep_tui.domain.session.refusals import SessionIsClosed
from gep_tui.locale import _
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.desk import Desk, DeskAction
from gep_tui.words import refusals

if TYPE_CHECKING:
    from gep_tui.ui.live.views.refit import Offers

#: Seconds behind or ahead that still count as on time.
IN_TIME = 30


def skip(desk: Desk) -> Flow:
    """Skip the next phase; undo puts it back."""
    coming = phases.following(desk.live.session, desk.live.now())
    if coming is None:
        desk.do(phases.next_phase)
        return
    yield from desk.attempt(partial(plan.leave_out, phase=coming.id))
    if (now := desk.live.session.planned(coming.id)) is not None and now.skipped:
        desk.say(_("“{phase}” is left out. u puts it back.").format(phase=desk.view_model().name(coming)))


def refit(desk: Desk) -> None:
    """Show how the rest can end on time; pressed again, close the panel."""
    from gep_tui.ui.live.fitting import Fitting

    session, now = desk.live.session, desk.live.now()
    if isinstance(desk.dock, Fitting):
        desk.undock()
        return
    if session.closed is not None:
        desk.say(refusals.refusal(SessionIsClosed(), desk.view_model()))
        return
    panel = Fitting()
    offers = panel.offers(session, now)
    if session.live and desk.live.timing().agreed_end is None:
        desk.say(_("No end was agreed on, and the plan has none: there is nothing to fit the rest to."))
    elif not _matters(offers):
        desk.say(_("Nothing to fit: the rest ends in time."))
    elif not offers.found:
        desk.say(_("Nothing can be shortened any more."))
    else:
        desk.put_in_dock(panel)


def change_plan(desk: Desk) -> None:
    """Show the plan for changing it; pressed again, close the panel."""
    from gep_tui.ui.live.arranging import Arranging

    if isinstance(desk.dock, Arranging):
        desk.undock()
    elif desk.live.session.closed is not None:
        desk.say(refusals.refusal(SessionIsClosed(), desk.view_model()))
    else:
        desk.put_in_dock(Arranging())


def _matters(offers: Offers) -> bool:
    """Tell whether a proposal would change anything by more than a moment."""
    here = offers.here
    moved = (abs((each.lengths[id] or 0) - (here.lengths[id] or 0)) for each in offers.found for id in each.changed)
    return max((abs(here.short), *here.missed.values(), *moved)) >= IN_TIME


def another(desk: Desk) -> Flow:
    """Add a round of the repeated phases; ask first if the protocol has no more."""
    yield from desk.attempt(plan.another_round)


ACTIONS: dict[str, DeskAction] = {
    "skip": skip,
    "refit": refit,
    "plan": change_plan,
    "another": another,
}
