"""Deeds of the clock: begin and next, back, pause, minutes more or less, break, fit the rest, end."""

from __future__ import annotations

from functools import partial

from gep_tui.domain.decisions import phases, plan
from gep_tui.domain.protocol import Text
from gep_tui.domain.refit import proposal
from gep_tui.locale import _
from gep_tui.ui.desk.asking import Amount, Confirm
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.registry import deed
from gep_tui.ui.views.refit import refit_words

MINUTE = 60


@deed("next")
def next_(desk: Desk) -> None:
    """Begin the session, or the next phase."""
    run = desk.live.session.run
    if run is None:
        desk.do(phases.begin)
    else:
        desk.do(partial(phases.next_phase, shown=run.phase))


@deed("pause")
def pause(desk: Desk) -> None:
    """Stop the clock, or let it go on."""
    desk.do(phases.toggle_pause)


@deed("back")
def back(desk: Desk) -> None:
    """Go back to the phase before."""
    desk.do(phases.back)


@deed("finish")
def finish(desk: Desk) -> None:
    """Begin the next phase and give it the time won."""
    desk.do(phases.finish_early)


@deed("more")
def more(desk: Desk) -> None:
    """One minute more."""
    desk.do(partial(phases.change_length, seconds=MINUTE))


@deed("less")
def less(desk: Desk) -> None:
    """One minute less."""
    desk.do(partial(phases.change_length, seconds=-MINUTE))


@deed("more_5")
def more_5(desk: Desk) -> None:
    """Five minutes more."""
    desk.do(partial(phases.change_length, seconds=5 * MINUTE))


@deed("less_5")
def less_5(desk: Desk) -> None:
    """Five minutes less."""
    desk.do(partial(phases.change_length, seconds=-5 * MINUTE))


@deed("skip")
def skip(desk: Desk) -> Flow:
    """Leave the next phase out; the one left out last is taken in again by undo."""
    coming = phases.following(desk.live.session, desk.live.now())
    if coming is None:
        desk.do(phases.next_phase)
        return
    leave_out = partial(plan.leave_out, phase=coming.id)
    yield from desk.attempt(leave_out, partial(leave_out, sure=True))
    if (now := desk.live.session.planned(coming.id)) is not None and now.skipped:
        desk.say(_("“{phase}” is left out. u takes it in again.").format(phase=desk.look().name(coming)))


@deed("break")
def take_break(desk: Desk) -> Flow:
    """Put a break in here."""
    minutes = yield Amount(_("Break of how many minutes?"), default=15)
    name = Text(fr="Pause", en="Break")
    if int(minutes):
        desk.do(partial(phases.take_break, seconds=int(minutes) * MINUTE, name=name))


@deed("refit")
def refit(desk: Desk) -> Flow:
    """Show lengths with which the rest ends in time, and take them over if they are wanted; protected phases last."""
    if desk.live.session.live and desk.live.timing().agreed_end is None:
        desk.say(_("No end was agreed on, and the plan has none: there is nothing to fit the rest to."))
        return
    offered = False
    for protected_too in (False, True):
        found = proposal(desk.live.session, desk.live.now(), protected_too)
        if found.changes:
            offered = True
            yield Confirm(refit_words(desk.look(), found))
            desk.do(partial(plan.set_lengths, lengths=dict(found.changes), why="refit"))
        if not found.short:
            break
    if not offered:
        words = _("Nothing can be shortened any more.") if found.short else _("Nothing to fit: the rest ends in time.")
        desk.say(words)


@deed("another")
def another(desk: Desk) -> None:
    """Add a round of the repeated phases."""
    desk.do(plan.another_round)


@deed("end")
def end(desk: Desk) -> Flow:
    """End the session."""
    if (yield Confirm(_("End the session?"))) == "yes" and desk.do(phases.close):
        desk.say(_("The session is closed and saved. v opens the review, u takes the end back."))
