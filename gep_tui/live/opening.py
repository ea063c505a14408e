"""The first event of a session: from a programme, or one protocol, and the people in the room."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

import msgspec

from gep_tui.domain.events import Guest, SessionOpened
from gep_tui.domain.expand import Plan, clock_time, expand, expand_protocol
from gep_tui.domain.protocol import Programme, Protocol, Text
from gep_tui.domain.text import one_line, same_name
from gep_tui.domain.variants import called

Roles = dict[str, dict[str, tuple[str, ...]]]


class NamesAlike(Exception):
    """Two people would have the same name, or one has none: `name` says which ("" for none)."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class NobodyCalled(Exception):
    """The presenter named is not among the people; `name` is who was named."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def guests(rows: Iterable[Sequence[str]]) -> tuple[Guest, ...]:
    """Return people with ids p1, p2… from rows of name, service and function; the last two may be missing.

    Raises NamesAlike.
    """
    found: list[Guest] = []
    for row in rows:
        name, service, function = (*(one_line(cell) for cell in row), "", "", "")[:3]
        if not name or same_name(name) in {same_name(guest.name) for guest in found}:
            raise NamesAlike(name)
        found.append(Guest(id=f"p{len(found) + 1}", name=name, service=service, function=function))
    return tuple(found)


def plan_of(
    source: Programme | Protocol, variant: str, protocols: Mapping[str, Protocol], people: int, day: datetime
) -> Plan:
    """Return the flat plan of a programme, or of one protocol (in a `variant`). Raises KeyError."""
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
    title: str = "",
    language: str = "en",
    presenter: str = "",
    announced: datetime | None = None,
    rehearsal: bool = False,
    speed: float = 1.0,
) -> SessionOpened:
    """Return the first event. `presenter` is a name: who presents the first case. Raises NobodyCalled.

    Without a `title` the session is called after its programme, in `language`; `announced` is a moment (aware).
    """
    name = called(source, variant)
    return SessionOpened(
        id=id,
        programme=f"{source.id}:{variant}" if variant else source.id,
        plan=plan.phases,
        blocks=plan.blocks,
        people=people,
        roles=_roles(source, plan, people, presenter),
        group=one_line(group),
        title=one_line(title) or one_line(name.into(language)),
        called=Text(fr=one_line(name.fr), en=one_line(name.en)),
        announced=announced,
        rehearsal=rehearsal,
        speed=speed,
    )


def announced_for(source: Programme | Protocol, day: datetime) -> datetime | None:
    """Return the clock time at which a programme says it begins, on `day` (aware); None where it says none."""
    starts = source.starts if isinstance(source, Programme) else None
    return clock_time(starts, day) if starts else None


def cases(plan: Plan) -> tuple[str, ...]:
    """Return the scopes in which somebody presents: blocks, or rounds where the presenter changes."""
    scopes = dict.fromkeys(phase.scope for phase in plan.phases)
    blocks = {block.id: block for block in plan.blocks}
    found = []
    for scope in scopes:
        block = blocks.get(scope)
        around = blocks.get(scope.rpartition(".")[0])
        if block is not None and "presenter" in block.roles:
            found.append(scope)
        elif around is not None and "presenter" in around.roles and around.id not in found:
            found.append(around.id)
    return tuple(found)


def presenters(plan: Plan, people: tuple[Guest, ...], names: Mapping[str, str]) -> Roles:
    """Return the presenter's role for each case of `names` (scope: name). Raises NobodyCalled."""
    return {scope: {"presenter": (_named(people, name),)} for scope, name in names.items() if name}


def _roles(source: Programme | Protocol, plan: Plan, people: tuple[Guest, ...], presenter: str) -> Roles:
    wanted: dict[str, str] = {}
    if isinstance(source, Programme):
        wanted |= {block.id: block.presenter for block in source.blocks if block.presenter}
        wanted = {scope: name for scope, name in wanted.items() if _is_here(people, name)}
    first = cases(plan)[:1]
    if presenter and first:
        wanted[first[0]] = presenter
    elif presenter:
        _named(people, presenter)
    return presenters(plan, people, wanted)


def _is_here(people: tuple[Guest, ...], name: str) -> bool:
    return any(same_name(guest.name) == same_name(name) for guest in people)


def _named(people: tuple[Guest, ...], name: str) -> str:
    for guest in people:
        if same_name(guest.name) == same_name(name):
            return guest.id
    raise NobodyCalled(one_line(name))


def with_roles(event: SessionOpened, roles: Roles) -> SessionOpened:
    """Return `event` with further roles given."""
    merged = {scope: {**event.roles.get(scope, {}), **given} for scope, given in roles.items()}
    return msgspec.structs.replace(event, roles={**event.roles, **merged})
