"""Actions of a round: passing, a further round, lots, groups, votes."""

from __future__ import annotations

import random
from functools import partial

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.session.ballot import ballot_phase, gathers, options, votes_of
from gep_tui.domain.session.decisions import floor
from gep_tui.domain.session.events import OrderDrawn
from gep_tui.domain.session.groups import USUAL, drawable, wanted_size
from gep_tui.domain.session.offers import voted_on
from gep_tui.domain.session.people import present
from gep_tui.domain.session.state import Session
from gep_tui.domain.session.suggestion import suggestion
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.lines import cut
from gep_tui.ui.components.questions import Amount, Choose
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.desk import Desk, DeskAction
from gep_tui.ui.desk.tables import TablesDock
from gep_tui.ui.desk.views.tables import tables_title
from gep_tui.ui.desk.who import Who, everybody
from gep_tui.words.kinds import kind_label
from gep_tui.words.text import GLANCE


def let_pass(desk: Desk) -> Flow:
    """Let the next person pass; ask who passes if somebody has the floor or nobody is next."""
    session = desk.live.session
    due = suggestion(session, desk.live.now())
    if due is not None and session.turn is None:
        person = due.person
    else:
        person = yield Who(_passing(session), options=everybody(desk))
    if desk.do(partial(floor.let_pass, person=person)):
        desk.say(_("{name} passes.").format(name=desk.live.session.name(person)))


def _passing(session: Session) -> str:
    """Return the question who passes, naming the speaker, who may have nothing to say."""
    if session.turn is None:
        return _("Who passes?")
    return _("{name} has the floor. Who passes?").format(name=one_line(session.name(session.turn.person)))


def new_round(desk: Desk) -> None:
    """Begin another round."""
    desk.do(floor.new_round)


def draw(desk: Desk) -> Flow:
    """Draw the order of a round, or groups; groups already drawn are shown."""
    session, phase = desk.live.session, desk.live.session.phase
    if phase is None or phase.mode != "subgroups":
        event = desk.do(partial(floor.draw_order, drawn=_shuffled(session)))
        if isinstance(event, OrderDrawn):
            names = ", ".join(one_line(session.name(person)) for person in event.order)
            desk.say(_("The order drawn: {names}.").format(names=names))
    elif session.groups.get(phase.id):
        desk.put_in_dock(TablesDock(draw_groups))
    else:
        yield from draw_groups(desk)


def draw_groups(desk: Desk) -> Flow:
    """Draw groups of the phase's size, or of a size asked for."""
    session, phase = desk.live.session, desk.live.session.phase
    size = wanted_size(phase.subgroup_size if phase else None)
    if phase is None or phase.subgroup_size is None:
        most = len(drawable(session, phase)) if phase is not None else 0
        size = int((yield Amount(_("Groups of how many?"), default=USUAL, highest=max(most, USUAL))))
    if desk.do(partial(floor.form_groups, size=size, drawn=_shuffled(session))):
        desk.say(_("{tables}: o shows them all.").format(tables=tables_title(desk.view_model(), phase)))


def _shuffled(session: Session) -> tuple[str, ...]:
    """Return the people in the room in random order."""
    drawn = list(present(session))
    random.shuffle(drawn)
    return tuple(drawn)


def vote(desk: Desk) -> Flow:
    """Set the votes of one option, as counted in the room."""
    session, phase = desk.live.session, ballot_phase(desk.live.session)
    texts = _texts(session, phase) if phase is not None else {}
    if phase is None or (not texts and phase.mode != "vote"):
        desk.do(partial(floor.cast_vote, option="", votes=0))
        return
    if not texts:
        desk.say(_nothing_to_vote_on(desk, phase))
        return
    option = yield Choose(_("Votes for which?"), options=list(texts.items()))
    now = votes_of(session, phase.id, "", option)
    votes = yield Amount(_("How many votes for “{text}”?").format(text=texts[option]), default=now + 1)
    desk.do(partial(floor.cast_vote, option=option, votes=int(votes)))


def _texts(session: Session, phase: PlannedPhase) -> dict[str, str]:
    """Return the words of all options, so that each has its number; what is no longer offered has a ✗ before it."""
    dropped = session.choosing.dropped
    found = voted_on(session, options(session, phase))
    return {each.id: ("✗ " if each.id in dropped else "") + cut(each.text[:GLANCE], 40) for each in found}


def _nothing_to_vote_on(desk: Desk, phase: PlannedPhase) -> str:
    """Return how to write down what can be voted on: there may be only notes of other kinds."""
    kind = gathers(phase)
    if not kind:
        return _("There is nothing to vote on yet: write the topics down as notes first.")
    words = _("There is nothing to vote on yet: write the topics down first, as “{kind}” (Tab changes the kind).")
    return words.format(kind=kind_label(desk.live.session, kind, phase.scope, desk.language))


ACTIONS: dict[str, DeskAction] = {
    "pass": let_pass,
    "round": new_round,
    "draw": draw,
    "vote": vote,
}
