"""Questions about offered topics: who offered what, with which marks, and what became of each."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import Literal

import msgspec

from gep_tui.domain.carried.carried_case import CarriedCase
from gep_tui.domain.carried.carried_note import CarriedNote
from gep_tui.domain.session.cases import case_scopes
from gep_tui.domain.session.choosing import Choice
from gep_tui.domain.session.known_person import person_here
from gep_tui.domain.session.people import given, listed, present
from gep_tui.domain.session.state import Note, Session

#: The kind of note that offers a topic.
TOPIC = "topic"

#: What became of a topic: still open, the case of a block, or no longer offered.
State = Literal["open", "chosen", "dropped"]


class OfferedTopic(msgspec.Struct, frozen=True, kw_only=True):
    """An offered topic: a note of this session, or one that an earlier session left open, made on `made`.

    `id` is the note's, for an earlier one with its session's before it. `person` is an id, or a name that is not on the
    list. `choice` is how it became a case, `reserved` the ids of those with a reservation.
    """

    id: str
    text: str
    person: str = ""
    at: datetime | None = None
    made: date | None = None
    phase: str = ""
    urgency: int = 0
    stake: int = 0
    state: State = "open"
    choice: Choice | None = None
    reserved: tuple[str, ...] = ()


def offers(session: Session) -> tuple[OfferedTopic, ...]:
    """Return the topics, those of earlier sessions first, in the order in which they were offered."""
    earlier = (_carried(session, note) for note in session.carried.notes if note.kind == TOPIC)
    return (*earlier, *(_offer(session, note) for note in session.notes if note.kind == TOPIC and not note.withdrawn))


def earlier_cases(session: Session) -> tuple[OfferedTopic, ...]:
    """Return the cases of earlier sessions, the latest first, as topics that may be taken up again."""
    found = (_again(session, case) for case in session.carried.cases)
    return tuple(sorted(found, key=lambda each: each.made or date.min, reverse=True))


def voted_on(session: Session, ids: Collection[str]) -> tuple[OfferedTopic, ...]:
    """Return what these ids name, topics, other notes or earlier cases, in that order, without withdrawn notes."""
    others = (_offer(session, note) for note in session.notes if note.id in ids and not note.withdrawn)
    found = {each.id: each for each in (*offers(session), *others, *earlier_cases(session)) if each.id in ids}
    return tuple(found[id] for id in sorted(found, key=list(ids).index))


def offer_of(session: Session, id: str) -> OfferedTopic | None:
    """Return the topic, or the note, with this id."""
    while id in session.joined:
        id = session.joined[id]
    return next(iter(voted_on(session, (id,))), None)


def became(session: Session, id: str) -> tuple[State, Choice | None]:
    """Return what became of the topic with this id, and how it became a case."""
    choice = next((each for each in session.choosing.choices if each.note == id), None)
    if choice is not None:
        return "chosen", choice
    return ("dropped" if id in session.choosing.dropped else "open"), None


def has_presented(session: Session) -> frozenset[str]:
    """Return the ids of those who present a case of this session, or presented last time."""
    wanted = (("presenter", scope) for scope in case_scopes(session))
    before = (("previous-presenter", scope) for scope in ("", *(block.id for block in session.blocks)))
    return frozenset(
        person for role, scope in (*wanted, *before) for person in session.roles.get(scope, {}).get(role, ())
    )


def without_offer(session: Session) -> tuple[str, ...]:
    """Return the ids of those in the room who have offered nothing yet, except the facilitator."""
    offered = {each.person for each in offers(session)}
    leading = given(session, "facilitator", "")
    return tuple(person for person in present(session) if person not in {*offered, *leading})


def in_turn(session: Session) -> dict[str, tuple[bool, int]]:
    """Return the rank of each listed person in the rotation: who has not presented yet first, then by list order."""
    done = has_presented(session)
    return {person.id: (person.id in done, place) for place, person in enumerate(listed(session))}


def _offer(session: Session, note: Note) -> OfferedTopic:
    return _judged(
        session,
        OfferedTopic(
            id=note.id, text=note.text, person=note.person, at=note.at, phase=note.phase, urgency=note.urgency,
            stake=note.stake,
        ),
    )  # fmt: skip


def _carried(session: Session, note: CarriedNote) -> OfferedTopic:
    """Return a topic of an earlier session."""
    person, id = person_here(session, note), note.name.across
    return _judged(session, OfferedTopic(id=id, text=note.text, person=person, made=note.made))


def _again(session: Session, case: CarriedCase) -> OfferedTopic:
    """Return a case of an earlier session as a topic, brought by its presenter, by whose name it goes without words."""
    person, text = person_here(session, case), case.words or case.person
    return _judged(session, OfferedTopic(id=case.name.across, text=text, person=person, made=case.made))


def _judged(session: Session, offer: OfferedTopic) -> OfferedTopic:
    """Return a topic with what became of it."""
    state, choice = became(session, offer.id)
    reserved = tuple(each.person for each in session.choosing.reservations if each.note == offer.id)
    return msgspec.structs.replace(offer, state=state, choice=choice, reserved=reserved)
