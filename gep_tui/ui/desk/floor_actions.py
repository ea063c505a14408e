"""Actions of the floor: turns, hands, rounds, lots, votes, arrivals, roles."""

from __future__ import annotations

import random
from functools import partial

from gep_tui.domain.protocol.plan import PlannedPhase, scopes
from gep_tui.domain.protocol.protocol import Bounds, Role
from gep_tui.domain.session.ballot import options, tally
from gep_tui.domain.session.decisions import corrections, floor, people, plan, speech
from gep_tui.domain.session.events import HandsKept
from gep_tui.domain.session.groups import USUAL, wanted_size
from gep_tui.domain.session.people import declared, given, present, unfilled
from gep_tui.domain.session.state import Session
from gep_tui.domain.session.suggestion import suggestion
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.lines import cut
from gep_tui.ui.components.questions import Amount, Choose
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.desk import Desk, DeskAction
from gep_tui.ui.desk.tables import TablesDock
from gep_tui.ui.desk.views.phase import role_name
from gep_tui.ui.desk.views.tables import tables_title
from gep_tui.ui.desk.who import NOBODY, Who, everybody
from gep_tui.words.text import GLANCE


def give_number(desk: Desk, number: int) -> Flow:
    """Give the floor to the person with this number; 0 ends the turn. With ten people or more, a digit may follow."""
    names = everybody(desk)
    if number == 0:
        desk.do(floor.end_turn)
        return
    if number > len(names):
        desk.say(_("There is no number {number}: the list goes to {last}.").format(number=number, last=len(names)))
        return
    if number * 10 > len(names):
        person = names[number - 1][0]
    else:
        person = yield _floor_to(desk, typed=str(number))
    yield from _give_or_end(desk, person)


def give_by_name(desk: Desk) -> Flow:
    """Give the floor to somebody by name."""
    yield from _give_or_end(desk, (yield _floor_to(desk)))


def _floor_to(desk: Desk, typed: str = "") -> Who:
    return Who(_("Floor to whom?"), typed=typed, options=everybody(desk), nobody_means=_("nobody: the turn ends"))


def _give_or_end(desk: Desk, person: str) -> Flow:
    if person == NOBODY:
        desk.do(floor.end_turn)
        return
    yield from give_to(desk, person)


def give_to(desk: Desk, person: str) -> Flow:
    """Give the floor; ask first if the person's role is silent."""
    give = partial(floor.give_floor, person=person)
    yield from desk.attempt(give, partial(give, sure=True))


def give_next(desk: Desk) -> None:
    """Give the floor to whoever is next."""
    desk.do(partial(floor.give_next, least_heard_first=desk.least_heard_first))


def stop(desk: Desk) -> None:
    """End the turn."""
    desk.do(floor.end_turn)


def hand(desk: Desk) -> Flow:
    """Raise or lower a hand."""
    person = yield Who(_("Whose hand?"), options=everybody(desk))
    desk.do(partial(floor.toggle_hand, person=person))


def order(desk: Desk) -> None:
    """Switch the order in which hands are called."""
    desk.least_heard_first = not desk.least_heard_first
    desk.say(_("Hands: least heard first.") if desk.least_heard_first else _("Hands: in the order they were raised."))


def question(desk: Desk) -> Flow:
    """Let somebody ask while the speaker waits."""
    person = yield Who(_("Question from whom?"), options=everybody(desk))
    ask = partial(floor.give_floor, person=person, interrupts=True)
    yield from desk.attempt(ask, partial(ask, sure=True))


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


def keep_hands(desk: Desk) -> None:
    """Raise the hands again that went down with the last phase."""
    kept = desk.do(floor.keep_hands)
    if isinstance(kept, HandsKept):
        names = ", ".join(one_line(desk.live.session.name(person)) for person in kept.people)
        desk.say(_("Hands up again: {names}.").format(names=names))


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


def wrong(desk: Desk) -> Flow:
    """Correct whose the running turn is, or else the last one."""
    turn = speech.last(desk.live.session)
    if turn is None:
        desk.do(floor.end_turn)
        return
    person = yield Who(_("Whose turn was it?"), options=everybody(desk))
    desk.do(partial(corrections.correct_turn, turn=turn.id, person=person))


def presence(desk: Desk) -> Flow:
    """Record that somebody leaves, returns or joins."""
    answer = yield Who(_("Who leaves, comes back or joins?"), options=everybody(desk), free=True)
    if desk.live.session.person(answer) is None:
        if desk.do(partial(people.add_person, name=answer)):
            desk.say(_("{name} joins.").format(name=answer))
        return
    if desk.do(partial(people.toggle_presence, person=answer)):
        person = desk.live.session.person(answer)
        here = person is not None and person.present
        name = desk.live.session.name(answer)
        desk.say(_("{name} is here.").format(name=name) if here else _("{name} has left.").format(name=name))


def role(desk: Desk) -> Flow:
    """Fill the role that this case lacks, or one that is chosen; ask again for a role of several people."""
    session, phase = desk.live.session, desk.live.session.phase
    if phase is None:
        desk.say(_("The roles of a case are given once it has begun."))
        return
    missing, roles = unfilled(session, phase), _roles(desk, phase)
    if not missing and not roles:
        desk.say(_("This protocol gives no role to anybody by name."))
        return
    wanted = missing[0] if missing else roles[0][0]
    if not missing and len(roles) > 1:
        wanted = yield Choose(_("Which role?"), options=roles)
    scope = next((each for each in scopes(phase.scope) if (block := session.block(each)) and wanted in block.roles), "")
    yield from _give_role(desk, wanted, scope, role_name(desk.view_model(), wanted, phase.scope), phase.scope)


def _give_role(desk: Desk, role: str, scope: str, label: str, here: str) -> Flow:
    """Ask who has a role, and who else, for a role of several people."""
    chosen: tuple[str, ...] = ()
    while len(chosen) < most(declared(desk.live.session, role, here)):
        others = [each for each in everybody(desk) if each[0] not in chosen]
        if not others:
            return
        question = _("Who else is {role}? (Esc: nobody)") if chosen else _("Who is the {role}?")
        person = yield Who(question.format(role=label), options=others, nobody_means=_("nobody"))
        if person == NOBODY and chosen:
            return
        chosen = (*chosen, person) if person != NOBODY else ()
        if desk.do(partial(plan.give_role, role=role, people=chosen, scope=scope)):
            people = given(desk.live.session, role, scope)
            names = ", ".join(map(desk.live.session.name, people)) or _("nobody")
            desk.say(_("{name}: {role}").format(name=names, role=label))
        if not chosen:
            return


def most(shape: Role | None) -> int:
    """Return the most people that a role takes: one, unless the protocol says more or sets no limit."""
    count = shape.count if shape is not None else 1
    if isinstance(count, Bounds):
        return max(1, int(count.max)) if count.max is not None else 99
    return max(1, count or 1)


def _roles(desk: Desk, phase: PlannedPhase) -> list[tuple[str, str]]:
    """Return ids and names of the roles given by name in `phase`, the presenter first."""
    session, found = desk.live.session, dict[str, None]()
    for each in scopes(phase.scope):
        block = session.block(each)
        found |= dict.fromkeys(role for role, shape in (block.roles if block else {}).items() if not shape.rest)
    first = sorted(found, key=lambda role: role != "presenter")
    return [(role, role_name(desk.view_model(), role, phase.scope)) for role in first]


ACTIONS: dict[str, DeskAction] = {
    "give_to": give_by_name,
    "give": give_next,
    "stop": stop,
    "hand": hand,
    "order": order,
    "question": question,
    "pass": let_pass,
    "keep_hands": keep_hands,
    "round": new_round,
    "draw": draw,
    "vote": vote,
    "wrong": wrong,
    "presence": presence,
    "role": role,
}
