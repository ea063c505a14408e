"""Actions that record who is here, and in which role."""

from __future__ import annotations

from functools import partial

from gep_tui.domain.protocol.plan import PlannedPhase, scopes
from gep_tui.domain.protocol.protocol import Bounds, Role
from gep_tui.domain.session.decisions import people, plan
from gep_tui.domain.session.people import declared, given, unfilled
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.questions import Choose
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.desk import Desk, DeskAction
from gep_tui.ui.desk.views.phase import role_name
from gep_tui.ui.desk.who import NOBODY, Who, everybody


def presence(desk: Desk) -> Flow:
    """Record that somebody leaves, returns or joins."""
    from gep_tui.ui.desk.who_joins import WhoJoins, join, members_to_join, surely_named

    question, members = _("Who leaves, comes back or joins?"), members_to_join(desk)
    answer = yield WhoJoins(question, options=everybody(desk), free=True, members=members)
    if desk.live.session.person(answer) is None:
        if (yield from surely_named(answer)) and join(desk, answer):
            desk.say(_("{name} joins.").format(name=one_line(desk.live.session.people[-1].name)))
        return
    if desk.do(partial(people.toggle_presence, person=answer)):
        person = desk.live.session.person(answer)
        here = person is not None and person.present
        name = desk.live.session.name(answer)
        desk.say(_("{name} is here.").format(name=name) if here else _("{name} has left.").format(name=name))


def role(desk: Desk) -> Flow:
    """Fill the role that this case lacks, or a chosen one; ask again for a role of several people."""
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
    """Ask who has a role, repeatedly if several people may have it."""
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
    "presence": presence,
    "role": role,
}
