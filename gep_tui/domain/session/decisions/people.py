"""Decide about the list of people: join, rename, arrive, leave, merge two entries."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.events import (
    PeopleMerged,
    PersonAbsent,
    PersonAdded,
    PersonArrived,
    PersonChanged,
    PersonLeft,
)
from gep_tui.domain.session.naming import is_name
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import one_line, same_name


def add_person(
    session: Session,
    now: datetime,
    name: str,
    service: str = "",
    function: str = "",
    *,
    member: str = "",
    replaces: str = "",
) -> PersonAdded | Refusal:
    """Add somebody who joins to the list: a guest, or the `member` with this id of the group.

    A substitute comes in the place of the person `replaces`.
    """
    name = one_line(name)
    refused = _bad_name(session, name, "") or _bad_place(session, replaces, "")
    return refused or PersonAdded(
        name=name, service=one_line(service), function=one_line(function), member=member, replaces=replaces
    )


def change_person(
    session: Session,
    now: datetime,
    person: str,
    name: str | None = None,
    service: str | None = None,
    function: str | None = None,
    replaces: str | None = None,
) -> PersonChanged | Refusal:
    """Correct the given fields of a person."""
    found = session.person(person)
    if found is None:
        return no.UnknownPerson(person=person)
    if found.purged:
        return no.NamePurged()
    new = PersonChanged(
        person=person,
        name=found.name if name is None else one_line(name),
        service=found.service if service is None else one_line(service),
        function=found.function if function is None else one_line(function),
        replaces=None if replaces == found.replaces else replaces,
    )
    if (new.name, new.service, new.function, new.replaces) == (found.name, found.service, found.function, None):
        return no.NothingChanges()
    return _bad_name(session, new.name, person) or _bad_place(session, new.replaces or "", person) or new


def arrive(session: Session, now: datetime, person: str) -> PersonArrived | Refusal:
    """Record that `person` has come, or come back."""
    found = session.person(person)
    if found is None or not found.listed:
        return no.UnknownPerson(person=person)
    return no.AlreadyHere(person=person) if found.present else PersonArrived(person=person)


def leave(session: Session, now: datetime, person: str) -> PersonLeft | Refusal:
    """Record that `person` has left."""
    found = session.person(person)
    if found is None:
        return no.UnknownPerson(person=person)
    return PersonLeft(person=person) if found.present else no.Absent(person=person)


def never_came(session: Session, now: datetime, person: str) -> PersonAbsent | Refusal:
    """Record that `person` never came, although listed as present."""
    found = session.person(person)
    if found is None or not found.listed:
        return no.UnknownPerson(person=person)
    return PersonAbsent(person=person) if found.present or found.arrived else no.NeverCame(person=person)


def toggle_presence(session: Session, now: datetime, person: str) -> PersonArrived | PersonLeft | Refusal:
    """Record that `person` has left, or come back."""
    found = session.person(person)
    move = leave if found is not None and found.present else arrive
    return move(session, now, person)


def merge(session: Session, now: datetime, person: str, other: str) -> PeopleMerged | Refusal:
    """Merge two entries of one person; `person` stays."""
    for each in (person, other):
        if session.person(each) is None:
            return no.UnknownPerson(person=each)
    return no.NothingChanges() if person == other else PeopleMerged(person=person, other=other)


def _bad_place(session: Session, replaces: str, person: str) -> Refusal | None:
    """Return why nobody can come in the place of `replaces`; None where they can, or where it is nobody's."""
    if replaces and session.person(replaces) is None:
        return no.UnknownPerson(person=replaces)
    return no.NothingChanges() if replaces and replaces == person else None


def _bad_name(session: Session, name: str, but: str) -> Refusal | None:
    if not is_name(name):
        return no.EmptyName()
    for person in session.people:
        if person.listed and person.id != but and same_name(person.name) == same_name(name):
            return no.NameTaken(name=person.name)
    return None
