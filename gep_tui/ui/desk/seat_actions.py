"""Actions of the seat: take it, answer a claim, accept commands given on another screen."""

from __future__ import annotations

from functools import partial

from gep_tui.domain.session.claim import Claim
from gep_tui.domain.session.decisions import seat as decisions
from gep_tui.domain.session.undo_entry import command_of
from gep_tui.domain.stream.refused import Refused
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.store.files.heartbeat import Alive
from gep_tui.store.files.processes import this_process
from gep_tui.ui.components.questions import Choose, Confirm
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.desk import Desk, DeskAction
from gep_tui.ui.desk.pending_questions import PendingQuestions
from gep_tui.ui.messages import NotesWanted
from gep_tui.words import refusals
from gep_tui.words.screens import another

#: How many steps are listed.
TOLD = 3


def seat(desk: Desk) -> Flow:
    """Take the seat; its holder is asked about claims and steps of other screens."""
    session = desk.live.session
    own = [claim for claim in session.claims if claim.writer == desk.live.writer]
    if own:
        yield from _claimed(desk, own[-1])
    elif not desk.live.seat_is_here:
        yield from _take(desk)
    elif session.claims:
        yield from _answer(desk, session.claims[0])
    elif decisions.steps_beside(session):
        yield from _take_over(desk)
    else:
        desk.say(_("The clock is here."))


class SeatQuestion(PendingQuestions):
    """Asks a screen that opens beside another whether the clock stays there; a lone number does not answer it."""

    alone = False

    def hint(self) -> str:
        """Return the numbers, and that Enter follows."""
        return "   ".join((super().hint(), _("the number, then Enter")))


def ask_whose(desk: Desk, there: Alive | None) -> Flow:
    """Ask whether this screen only looks and writes, or takes the clock; `there` is the holder's heartbeat."""
    text = _("The clock runs on another screen ({where}, last heard at {time}). Here:")
    here = this_process().host
    place = _("on this computer") if there is None or there.host == here else one_line(there.host) or "?"
    heard = desk.view_model().clock(there.at if there is not None else None, seconds=True)
    options = [("look", _("look and write")), ("take", _("take the clock"))]
    answer = yield SeatQuestion(text.format(where=place, time=heard), options=options)
    if answer == "look":
        desk.tell(NotesWanted(desk))
    elif desk.command(desk.live.take_seat) is not None:
        _say_whose(desk)


def _take(desk: Desk) -> Flow:
    question = _("Take the clock from the other screen?")
    if (yield Confirm(question)) == "yes" and desk.command(desk.live.take_seat) is not None:
        _say_whose(desk)


def _claimed(desk: Desk, claim: Claim) -> Flow:
    """Ask on the claimant's screen which of the two clocks counts, or whether one follows the other."""
    from gep_tui.ui.desk.stretches import settle_stretch, show_stretches, stretch_options

    show_stretches(desk, claim)
    text = _("Since {time} this screen and another have a clock each. Which one counts?")
    options = [
        *stretch_options(desk, claim),
        ("stopped", _("both, this one after the other, which has stopped")),
        ("leave", _("leave it at that")),
    ]
    answer = yield Choose(text.format(time=desk.view_model().clock(claim.at)), options=options, lasting=True)
    if answer != "stopped":
        settle_stretch(desk, claim, answer)
    elif desk.do(partial(decisions.grant_over_stopped, claim=claim.key)) is not None:
        desk.undock()
        _say_whose(desk)
        if decisions.steps_beside(desk.live.session, desk.live.writer):
            yield from _take_over(desk, desk.live.writer)


def _answer(desk: Desk, claim: Claim) -> Flow:
    """Ask what to do about another screen's claim."""
    from gep_tui.ui.desk.stretches import settle_stretch, show_stretches, stretch_options

    show_stretches(desk, claim)
    steps = decisions.steps_beside(desk.live.session, claim.writer)
    text = _("{screen} took the clock at {time}; last there: {steps}.")
    who, time = another(desk.live.session, claim.writer), desk.view_model().clock(claim.at)
    question = text.format(screen=who, time=time, steps=_told(desk, steps[-1:]))
    options = [
        *([("adopt", _("apply these steps, keep the clock"))] if steps else []),
        ("grant", _("give it the clock")),
        ("leave", _("leave it at that")),
        *stretch_options(desk, claim),
    ]
    answer = yield Choose(question, options=options, lasting=True)
    if settle_stretch(desk, claim, answer):
        return
    desk.undock()
    match answer:
        case "adopt":
            _adopt(desk, claim.writer)
        case "grant" if desk.do(partial(decisions.grant, claim=claim.key)) is not None:
            desk.say(_("The other screen has the clock now."))


def _take_over(desk: Desk, writer: str = "") -> Flow:
    steps = decisions.steps_beside(desk.live.session, writer)
    text = _("Done without the clock, and without effect: {steps}. Apply these steps?")
    if (yield Confirm(text.format(steps=_told(desk, steps)))) == "yes":
        _adopt(desk, writer)


def _adopt(desk: Desk, writer: str) -> None:
    if desk.do(partial(decisions.adopt, writer=writer)) is not None:
        desk.say(_("Taken over, as far as it still makes sense. u undoes it."))


def _say_whose(desk: Desk) -> None:
    here = desk.live.seat_is_here
    desk.say(_("The clock is here now.") if here else _("The other screen had gone on: S asks again."))


def _told(desk: Desk, steps: tuple[Refused, ...]) -> str:
    """Return the first steps in words, and how many more there are."""
    record, model = desk.live.record, desk.view_model()
    found = [event for step in steps if (event := record.event(f"{step.writer}-{step.seq}")) is not None]
    told = [f"{model.clock(event.at)} {refusals.command(command_of(event), model)}" for event in found[:TOLD]]
    more = [_("{count} more").format(count=len(found) - TOLD)] if len(found) > TOLD else []
    return ", ".join([*told, *more]) or _("nothing")


ACTIONS: dict[str, DeskAction] = {
    "seat": seat,
}
