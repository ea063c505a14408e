"""Who was there, as tables: people with service and function, when they came and went, who had which role."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import msgspec

from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session.people import declared, listed, replaced
from gep_tui.domain.session.state import Person, Session
from gep_tui.domain.stream.spans import stamp


class PersonRow(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Somebody on the list.

    `arrived_at` is the first arrival, `null` for those who never came; `left_at` is set for those who were gone at the
    end. `late` is true for those who came after the first phase had begun. `replaces` is the name of the person in
    whose place a substitute was there; for all others the field is left out.
    """

    id: str
    name: str
    service: str
    function: str
    arrived_at: str | None
    left_at: str | None
    late: bool
    replaces: str = ""


class PresenceRow(msgspec.Struct, frozen=True, kw_only=True):
    """One stay in the room, by the person's name; `left_at` is `null` if they stayed to the end."""

    person: str
    arrived_at: str
    left_at: str | None


class RoleRow(msgspec.Struct, frozen=True, kw_only=True):
    """A person's role in `scope`: a block, a round of it, or "" for the whole session. `label` is its name."""

    scope: str
    role: str
    label: str
    person: str


def person_rows(session: Session) -> tuple[PersonRow, ...]:
    """Return everybody on the list, in its order."""
    began = session.runs[0].started if session.runs else None
    return tuple(
        PersonRow(
            id=person.id,
            name=person.name,
            service=person.service,
            function=person.function,
            arrived_at=stamp(person.arrived),
            left_at=stamp(person.left),
            late=_is_late(person, began),
            replaces=other.name if (other := replaced(session, person)) is not None else "",
        )
        for person in listed(session)
    )


def presence_rows(session: Session) -> tuple[PresenceRow, ...]:
    """Return every stay of everybody, person by person."""
    return tuple(
        PresenceRow(person=person.name, arrived_at=stamp(since) or "", left_at=stamp(until))
        for person in listed(session)
        for since, until in person.stays
    )


def role_rows(session: Session, language: str) -> tuple[RoleRow, ...]:
    """Return who had which role where: whole session first, then blocks in the plan's order."""
    places = {"": 0} | {block.id: place for place, block in enumerate(session.blocks, 1)}
    given = sorted(session.roles.items(), key=lambda each: places.get(each[0], len(places)))
    return tuple(row for scope, roles in given for row in _of_scope(session, scope, roles, language))


def _of_scope(session: Session, scope: str, roles: dict[str, tuple[str, ...]], language: str) -> Iterator[RoleRow]:
    for role, people in roles.items():
        shape = declared(session, role, scope)
        label = (shape.label if shape else Text()).into(language) or role
        for person in people:
            yield RoleRow(scope=scope, role=role, label=label, person=session.name(person))


def _is_late(person: Person, began: datetime | None) -> bool:
    return began is not None and person.arrived is not None and person.arrived > began
