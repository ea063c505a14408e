"""The page of members: letters find one at once, Enter changes an entry, a pasted list adds many."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from gep_tui.domain.group.decisions.members import (
    change_member,
    leave_group,
    merge_members,
    return_to_group,
)
from gep_tui.domain.group.state import Member
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import N_, _
from gep_tui.ui.components.actions import Action
from gep_tui.ui.components.lines import Line
from gep_tui.ui.components.questions import Ask, Choose
from gep_tui.ui.group import action_keys, adding
from gep_tui.ui.group.changing import change
from gep_tui.ui.group.page import GroupHome, Page
from gep_tui.ui.group.state import GroupDesk
from gep_tui.ui.group.views import members as view

#: The fields of a member that are typed, in the order in which they are offered.
FIELDS: Mapping[str, str] = {
    "name": N_("name"),
    "service": N_("service"),
    "function": N_("function"),
    "contact": N_("contact"),
}


def choose(screen: GroupHome, row: str) -> None:
    """Ask what to change of a member, or who joins."""
    member = screen.desk.group.member(row)
    if screen.desk.guest(row) is not None:
        adding.join(screen)
        return
    if row == view.ADD or member is None:
        adding.add(screen)
        return
    options = [(field, _(name)) for field, name in FIELDS.items()]
    options.append(("facilitates", _("facilitates no longer") if member.facilitates else _("facilitates")))
    options.append(("returns", _("comes back")) if member.left else ("leaves", _("leaves the group")))
    options.append(("same", _("same person as another entry")))
    question = _("Change what about {name}?").format(name=one_line(member.name))
    screen.ask(Choose(question, options=options), partial(_turn, screen, member))


def _turn(screen: GroupHome, member: Member, answer: str) -> None:
    name = one_line(member.name)
    if answer in FIELDS:
        typed = getattr(member, answer)
        question = _("{field} of {name}:").format(field=_(FIELDS[answer]).capitalize(), name=name)
        screen.ask(Ask(question, typed), lambda text: _correct(screen, member, answer, text))
    elif answer == "facilitates":
        said = _("{name} facilitates no longer") if member.facilitates else _("{name} facilitates")
        decision = partial(change_member, member=member.id, facilitates=not member.facilitates)
        change(screen, decision, said.format(name=name))
    elif answer == "leaves":
        change(screen, partial(leave_group, member=member.id), _("{name} has left the group").format(name=name))
    elif answer == "returns":
        change(screen, partial(return_to_group, member=member.id), _("{name} is back").format(name=name))
    else:
        _ask_same(screen, member)


def _correct(screen: GroupHome, member: Member, field: str, text: str) -> None:
    decisions = {
        "name": partial(change_member, member=member.id, name=text),
        "service": partial(change_member, member=member.id, service=text),
        "function": partial(change_member, member=member.id, function=text),
        "contact": partial(change_member, member=member.id, contact=text),
    }
    now = screen.desk.group.member(member.id)
    theirs = getattr(now, field) if now is not None else getattr(member, field)
    said = ""
    if theirs not in (getattr(member, field), text):
        said = _("Somebody else wrote “{theirs}” meanwhile; now it is yours").format(theirs=one_line(theirs) or "–")
    change(screen, decisions[field], said)


def _ask_same(screen: GroupHome, member: Member) -> None:
    others = [(each.id, one_line(each.name)) for each in screen.desk.group.known_members if each.id != member.id]
    if not others:
        screen.say(_("There is no other entry."))
        return
    question = _("{name} is the same person as whom? The name {name} stays.").format(name=one_line(member.name))
    screen.ask(Choose(question, options=others), partial(_merge, screen, member))


def _merge(screen: GroupHome, member: Member, other: str) -> None:
    found = screen.desk.group.member(other)
    said = _("{name} and {other} are one person").format(
        name=one_line(member.name), other=one_line(found.name) if found else ""
    )
    change(screen, partial(merge_members, member=member.id, other=other), said)


def _beside(desk: GroupDesk, row: str, cells: int, rows: int) -> list[Line]:
    member = desk.group.member(row)
    guest = desk.guest(row)
    if guest is not None:
        return view.guest_beside(guest, cells, rows)
    return view.beside(member, desk.group, desk.sessions, desk.board, cells, rows) if member else []


def _actions(desk: GroupDesk, row: str) -> Sequence[Action]:
    if desk.guest(row) is not None:
        return (action_keys.JOIN, action_keys.ADD)
    return (action_keys.TURN, action_keys.ADD) if desk.group.member(row) else (action_keys.ADD,)


MEMBERS = Page(
    id="members",
    label=N_("members"),
    rows=lambda desk: view.member_rows(desk.group, desk.words, desk.pasted, desk.guests),
    beside=_beside,
    choose=choose,
    actions=_actions,
    functions={"turn": lambda screen: choose(screen, screen.current), "add": adding.add, "join": adding.join},
    count=lambda desk: len(desk.group.present_members),
    searches=True,
    paste=adding.pasted,
)
