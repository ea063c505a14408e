"""Questions about what was set aside: which questions and points are parked, and where they come back."""

from __future__ import annotations

from datetime import date, datetime

import msgspec

from gep_tui.domain.carried.carried_note import CarriedNote
from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.session.choosing import FollowedPoint
from gep_tui.domain.session.known_person import person_here
from gep_tui.domain.session.state import Note, Session

#: Kinds of notes kept for later.
QUESTION = "parked-question"
KINDS = ("parked", QUESTION)


class ParkedPoint(msgspec.Struct, frozen=True, kw_only=True):
    """A question or point that was set aside: a note of this session, or one of an earlier session of `made`.

    `id` is the note's, for an earlier one with its session's before it. `person` is an id, or a name that is not on the
    list.
    """

    id: str
    kind: str
    text: str
    person: str = ""
    phase: str = ""
    at: datetime | None = None
    made: date | None = None


def points(session: Session) -> tuple[ParkedPoint, ...]:
    """Return all that is set aside: what earlier sessions passed on, then what was written here, each in its order."""
    own = (
        ParkedPoint(id=note.id, kind=note.kind, text=note.text, person=note.person, phase=note.phase, at=note.at)
        for note in parked(session)
    )
    return (*(_earlier(session, note) for note in passed_on(session)), *own)


def passed_on(session: Session) -> tuple[CarriedNote, ...]:
    """Return the points that the session took along from earlier ones."""
    return tuple(note for note in session.carried.notes if note.kind in KINDS)


def _earlier(session: Session, note: CarriedNote) -> ParkedPoint:
    person = person_here(session, note)
    return ParkedPoint(id=note.name.across, kind=note.kind, text=note.text, person=person, made=note.made)


def parked(session: Session) -> tuple[Note, ...]:
    """Return everything that was set aside in this session, in the order in which it was written."""
    return tuple(note for note in session.notes if note.kind in KINDS and not note.withdrawn)


def followed(session: Session, note: str) -> FollowedPoint | None:
    """Return what became of a parked note, if anybody has said so."""
    return next((each for each in session.choosing.points if each.note == note), None)


def outcome_of(session: Session, note: str) -> str:
    """Return what became of a parked note: "open" until somebody says so."""
    found = followed(session, note)
    return found.outcome if found is not None else "open"


def coming_back(session: Session, phase: PlannedPhase) -> tuple[ParkedPoint, ...]:
    """Return the open points that `phase` can deal with, of those set aside before it.

    A phase whose notes name `parked` looks at all of them, those of earlier sessions too. Where questions are asked,
    the parked questions of that case can be answered.
    """
    everything = "parked" in phase.notes
    if not everything and phase.mode != "questions":
        return ()
    case = phase.scope.split(".")[0]
    within = {each.id for each in session.plan if each.scope.split(".")[0] == case}
    return tuple(
        note
        for note in points(session)
        if note.phase != phase.id
        and outcome_of(session, note.id) == "open"
        and (everything or (note.kind == QUESTION and note.phase in within))
    )
