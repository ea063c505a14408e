"""The session as one reader may know it: without the notes that are not for this reader.

Whatever is derived from notes (cases, key questions, votes, offered topics) is derived from what is left, so that no
table tells a text that its own notes would not.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from gep_tui.domain.carried.carried_case import CarriedCase
from gep_tui.domain.carried.carried_note import CarriedNote
from gep_tui.domain.protocol.note_kinds import PRIVATE, PROCESS
from gep_tui.domain.session.offers import TOPIC
from gep_tui.domain.session.state import Note, Session
from gep_tui.export.about import about
from gep_tui.export.readers.reader import Reader

replace = msgspec.structs.replace


def readable_session(session: Session, reader: Reader) -> Session:
    """Return the session without the notes, choices, votes and roles that are not for `reader`."""
    if reader.is_facilitator:
        return session
    if reader.is_outside:
        return Session(id=session.id, rehearsal=session.rehearsal)
    readable, carried = _rules(session, reader)
    notes = tuple(note for note in session.notes if readable(note))
    earlier = tuple(note for note in session.carried.notes if carried(note))
    cases = tuple(case for case in session.carried.cases if _may_know(session, reader, case))
    known = {note.id for note in notes} | {note.name.across for note in earlier}
    known |= {case.name.across for case in cases}
    found = replace(
        session,
        notes=notes,
        carried=replace(session.carried, notes=earlier, cases=cases),
        votes=tuple(replace(vote, person="") for vote in session.votes if vote.option in known),
        choosing=replace(
            session.choosing, choices=tuple(each for each in session.choosing.choices if each.note in known)
        ),
    )
    return found if reader.who == "group" else _of_one(found, reader)


def ids_of(session: Session, name: str) -> frozenset[str]:
    """Return the ids of the people called `name`, and the name itself, as notes may hold either."""
    ids = {person.id for person in session.people} | set(session.merged)
    return frozenset({name} | {id for id in ids if session.name(id) == name})


def _rules(session: Session, reader: Reader) -> tuple[Callable[[Note], bool], Callable[[CarriedNote], bool]]:
    """Return which notes of this session the reader may know, and which of those taken along."""
    if reader.who == "group":
        return (
            lambda note: _may_leave(note) and (reader.process or note.kind != PROCESS),
            lambda note: not note.in_room and note.kind != PRIVATE,
        )
    ids = ids_of(session, reader.name)
    phases = frozenset(about(session).presented(reader.name)) if reader.who == "presenter" else frozenset()
    assigned = {point.note for point in session.choosing.points if point.outcome == "assigned" and point.person in ids}

    def is_theirs(note: Note) -> bool:
        if reader.who == "presenter":
            of_case = note.phase in phases and note.kind != TOPIC
            return of_case or (note.person in ids and note.kind in ("commitment", TOPIC, "request"))
        return note.person in ids or note.id in assigned

    members = {person.member for person in session.people if person.id in ids and person.member}
    return (
        lambda note: _may_leave(note) and note.kind != PROCESS and is_theirs(note),
        lambda note: not note.in_room and (note.person == reader.name or note.member in members),
    )


def _may_know(session: Session, reader: Reader, case: CarriedCase) -> bool:
    """Tell whether a reader may know a case of an earlier session: the group, else whoever presented it."""
    if case.in_room or reader.who == "group":
        return not case.in_room
    ids = ids_of(session, reader.name)
    members = {person.member for person in session.people if person.id in ids and person.member}
    return case.person == reader.name or case.member in members


def _may_leave(note: Note) -> bool:
    return not note.in_room and note.kind != PRIVATE


def _of_one(session: Session, reader: Reader) -> Session:
    """Return the session without the roles, groups, votes and reservations of others."""
    ids = ids_of(session, reader.name)
    roles = {
        scope: {role: kept for role, people in given.items() if (kept := tuple(each for each in people if each in ids))}
        for scope, given in session.roles.items()
    }
    return replace(
        session,
        roles=roles,
        votes=(),
        groups={},
        choosing=replace(session.choosing, reservations=(), dropped=()),
    )
