"""Make the first event of a session from a programme or protocol and the people in the room."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from types import MappingProxyType

import msgspec

from gep_tui.domain.protocol.expand import Plan, clock_time, expand, expand_protocol
from gep_tui.domain.protocol.fingerprint import fingerprint
from gep_tui.domain.protocol.numbers import usual
from gep_tui.domain.protocol.plan import scopes
from gep_tui.domain.protocol.protocol import Programme, Protocol, Text
from gep_tui.domain.protocol.reference import reference
from gep_tui.domain.protocol.variants import called
from gep_tui.domain.session.events import Guest, SessionOpened
from gep_tui.domain.session.naming import One, Several, is_name, meant
from gep_tui.domain.stream.text import one_line, same_name

Roles = dict[str, dict[str, tuple[str, ...]]]


class NamesAlike(Exception):
    """Two people would have the same name, or one has none: `name` says which ("" for none)."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class NobodyCalled(Exception):
    """The presenter named is not among the people; `name` is the name given."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class SeveralCalled(Exception):
    """The presenter named may be any of several people: `name` is the name given, `names` are theirs."""

    def __init__(self, name: str, names: tuple[str, ...]) -> None:
        super().__init__(name, names)
        self.name = name
        self.names = names


def guests(rows: Iterable[Sequence[str]]) -> tuple[Guest, ...]:
    """Return people with ids p1, p2… from rows of name, service, function, address; the last three may be missing.

    Raises NamesAlike.
    """
    found: list[Guest] = []
    for row in rows:
        name, service, function, address = (*(one_line(cell) for cell in row), "", "", "", "")[:4]
        if not is_name(name):
            raise NamesAlike("")
        if same_name(name) in {same_name(guest.name) for guest in found}:
            raise NamesAlike(name)
        id = f"p{len(found) + 1}"
        found.append(Guest(id=id, name=name, service=service, function=function, address=address))
    return tuple(found)


def plan_of(
    source: Programme | Protocol, variant: str, protocols: Mapping[str, Protocol], people: int, day: datetime
) -> Plan:
    """Return the flat plan of a programme, or of one protocol (in a `variant`). Raises KeyError.

    Without `people` the plan is for the usual number.
    """
    people = people or usual(source, variant)
    if isinstance(source, Programme):
        return expand(source, protocols, people, day)
    return expand_protocol(source, people, variant)


def opening(
    *,
    id: str,
    source: Programme | Protocol,
    plan: Plan,
    people: tuple[Guest, ...],
    at: datetime,
    variant: str = "",
    group: str = "",
    language: str = "en",
    presenter: str = "",
    announced: datetime | None = None,
    rehearsal: bool = False,
    speed: float = 1.0,
    protocols: Mapping[str, Protocol] = MappingProxyType({}),
) -> SessionOpened:
    """Return the first event. `presenter` is a name: who presents the first case. Raises NobodyCalled, SeveralCalled.

    The session is called after its programme, in `language`; `announced` is a moment (aware);
    `protocols` are those that a programme names.
    """
    name = called(source, variant)
    return SessionOpened(
        id=id,
        programme=reference(source.id, variant),
        plan=plan.phases,
        blocks=plan.blocks,
        people=people,
        roles=_roles(source, plan, people, presenter),
        group=one_line(group),
        title=one_line(name.into(language)),
        called=Text(fr=one_line(name.fr), en=one_line(name.en)),
        fingerprint=fingerprint(source, protocols),
        announced=announced,
        rehearsal=rehearsal,
        speed=speed,
    )


def announced_for(source: Programme | Protocol, day: datetime) -> datetime | None:
    """Return when a programme begins on `day`, as an aware time; None if it names no time."""
    starts = source.starts if isinstance(source, Programme) else None
    return clock_time(starts, day) if starts else None


def cases(plan: Plan) -> tuple[str, ...]:
    """Return the scopes with a presenter: blocks, or rounds if the presenter changes."""
    asked = {block.id for block in plan.blocks if "presenter" in block.asked}
    found: dict[str, None] = {}
    for scope in dict.fromkeys(phase.scope for phase in plan.phases):
        found |= dict.fromkeys([each for each in scopes(scope) if each in asked][:1])
    return tuple(found)


def presenters(plan: Plan, people: tuple[Guest, ...], names: Mapping[str, str]) -> Roles:
    """Return the presenter's role for each case of `names` (scope: name). Raises NobodyCalled, SeveralCalled."""
    return {scope: {"presenter": (_named(people, name),)} for scope, name in names.items() if name}


def _roles(source: Programme | Protocol, plan: Plan, people: tuple[Guest, ...], presenter: str) -> Roles:
    wanted: dict[str, str] = {}
    if isinstance(source, Programme):
        wanted |= {block.id: block.presenter for block in source.blocks if block.presenter}
        wanted = {scope: name for scope, name in wanted.items() if _is_here(people, name)}
    first = cases(plan)[:1]
    if presenter and first:
        wanted |= dict.fromkeys((first[0], *_first_round(plan, first[0])), presenter)
    elif presenter:
        _named(people, presenter)
    return presenters(plan, people, wanted)


def _first_round(plan: Plan, case: str) -> tuple[str, ...]:
    """Return the first round inside a case, if the presenter changes from round to round there."""
    inside = [scope for scope in cases(plan) if scope != case and case in scopes(scope)]
    return tuple(inside[:1])


def _is_here(people: tuple[Guest, ...], name: str) -> bool:
    return isinstance(meant(name, _names(people)), One)


def _named(people: tuple[Guest, ...], name: str) -> str:
    names = _names(people)
    match meant(name, names):
        case One(person=person):
            return person
        case Several(people=several):
            raise SeveralCalled(one_line(name), tuple(names[person] for person in several))
    raise NobodyCalled(one_line(name))


def _names(people: tuple[Guest, ...]) -> dict[str, str]:
    return {guest.id: guest.name for guest in people}


def with_roles(event: SessionOpened, roles: Roles) -> SessionOpened:
    """Return `event` with further roles given."""
    merged = {scope: {**event.roles.get(scope, {}), **given} for scope, given in roles.items()}
    return msgspec.structs.replace(event, roles={**event.roles, **merged})
