"""Actions of a round: passing, a further round, lots, groups, votes."""

from __future__ import annotations

import random
from functools import partial

from gep_tui.domain.session.ballot import options, tally
from gep_tui.domain.session.decisions import floor
from gep_tui.domain.session.groups import USUAL, wanted_size
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
    """Return the question who passes, naming the speaker: it may be they who have nothing to say."""
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
        desk.do(partial(floor.draw_order, drawn=_shuffled(session)))
    elif session.groups.get(phase.id):
        desk.put_in_dock(TablesDock(draw_groups))
    else:
        yield from draw_groups(desk)


def draw_groups(desk: Desk) -> Flow:
    """Draw groups of the phase's size, or of a size asked for."""
    session, phase = desk.live.session, desk.live.session.phase
    size = wanted_size(phase.subgroup_size if phase else None)
    if phase is None or phase.subgroup_size is None:
        size = int((yield Amount(_("Groups of how many?"), default=USUAL, digits=1)))
    if desk.do(partial(floor.form_groups, size=size, drawn=_shuffled(session))):
        desk.say(_("{tables}: o shows them all.").format(tables=tables_title(desk.view_model(), phase)))


def _shuffled(session: Session) -> tuple[str, ...]:
    """Return the people in the room in random order."""
    drawn = list(present(session))
    random.shuffle(drawn)
    return tuple(drawn)


def vote(desk: Desk) -> Flow:
    """Set the votes of one option, as counted in the room."""
    session, phase = desk.live.session, desk.live.session.phase
    if phase is None or phase.mode != "vote":
        desk.do(partial(floor.cast_vote, option="", votes=0))
        return
    texts = {note.id: cut(note.text[:GLANCE], 40) for note in session.kept_notes}
    choices = [(id, texts[id]) for id in options(session, phase)]
    if not choices:
        desk.say(_("There is nothing to vote on yet: write the topics down as notes first."))
        return
    option = yield Choose(_("Votes for which?"), options=choices)
    now = tally(session, phase.id).get(option, 0)
    votes = yield Amount(_("How many votes for “{text}”?").format(text=texts[option]), default=now + 1)
    desk.do(partial(floor.cast_vote, option=option, votes=int(votes)))


ACTIONS: dict[str, DeskAction] = {
    "pass": let_pass,
    "round": new_round,
    "draw": draw,
    "vote": vote,
}
