"""Which notes of a group's sessions stay in the room, also where a session took them along before they were marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from gep_tui.domain.carried.follow_up import NoteName
from gep_tui.domain.session.joined import whole
from gep_tui.domain.session.state import Session


def names_in_room(sessions: Iterable[Session]) -> frozenset[NoteName]:
    """Return the names of all notes that stay in the room: their own, those taken along, those that became part."""
    return frozenset(name for session in sessions for name in _names(session))


def marked_in_room(sessions: Iterable[Session]) -> tuple[Session, ...]:
    """Return the sessions with all that they took along marked as the notes themselves are."""
    known = tuple(sessions)
    kept = names_in_room(known)
    return tuple(_marked(session, kept) for session in known) if kept else known


def with_marks(session: Session, kept: frozenset[NoteName]) -> Session:
    """Return the session with all that it took along marked, where it is or was read in one of the notes `kept`."""
    return _marked(session, kept) if kept else session


def _names(session: Session) -> Iterator[NoteName]:
    own = {note.id for note in session.notes if note.in_room}
    yield from (NoteName(session.id, id) for id in own)
    yield from (NoteName(session.id, old) for old in session.joined if whole(session, old) in own)
    yield from (each.name for each in session.carried.notes if each.in_room)


def _marked(session: Session, kept: frozenset[NoteName]) -> Session:
    carried = session.carried
    notes = tuple(msgspec.structs.replace(each, in_room=True) if each.name in kept else each for each in carried.notes)
    cases = tuple(
        msgspec.structs.replace(each, in_room=True) if kept.intersection(each.notes) else each for each in carried.cases
    )
    if (notes, cases) == (carried.notes, carried.cases):
        return session
    return msgspec.structs.replace(session, carried=msgspec.structs.replace(carried, notes=notes, cases=cases))
