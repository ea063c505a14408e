"""Decide about choosing the case: the way, marks, a draw, reservations, topics set aside, the choice itself."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.protocol.protocol import ChoosingWay
from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.ballot import COUNTED, ballot, ballot_phase, tally
from gep_tui.domain.session.cases import choice_of
from gep_tui.domain.session.choosing import HIGHEST
from gep_tui.domain.session.decisions.not_live import not_live
from gep_tui.domain.session.decisions.notes import change_note, find
from gep_tui.domain.session.events import (
    CaseChosen,
    NoteChanged,
    OfferDrawn,
    OfferDropped,
    OfferKept,
    ReservationLifted,
    ReservationVoiced,
    WayChosen,
)
from gep_tui.domain.session.offers import TOPIC, OfferedTopic, earlier_cases, offer_of, offers
from gep_tui.domain.session.people import given
from gep_tui.domain.session.ranking import drawn_from
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.state import Session


def choose_way(session: Session, now: datetime, way: ChoosingWay, each: int = 0) -> WayChosen | Refusal:
    """Hold the present ballot by `way`, with `each` votes or points for everybody; a concluded one gives way to a new.

    What was given so far stays.
    """
    phase = ballot_phase(session)
    if phase is None or session.phase is None:
        return not_live(session)
    if session.phase.mode != "vote" and any(choice.phase == phase.id for choice in session.choosing.choices):
        phase = session.phase
    each = (max(0, each) or COUNTED[way]) if way in COUNTED else 0
    here = ballot(session, phase)
    return (
        no.NothingChanges() if (here.way, here.each) == (way, each) else WayChosen(phase=phase.id, way=way, each=each)
    )


def draw_topic(session: Session, now: datetime, drawn: str) -> OfferDrawn | Refusal:
    """Let the lot fall on `drawn`, picked by the caller among the topics in question."""
    phase = ballot_phase(session)
    if phase is None or session.run is None:
        return not_live(session)
    among = drawn_from(session, phase)
    if not among:
        return no.NoTopics()
    return OfferDrawn(phase=phase.id, note=drawn, drawn_from=among) if drawn in among else no.UnknownNote(note=drawn)


def mark_topic(
    session: Session, now: datetime, note: str, urgency: int | None = None, stake: int | None = None
) -> NoteChanged | Refusal:
    """Set the marks of an offered topic, each from 0 to 3."""
    found = find(session, note)
    if found is None:
        return no.UnknownNote(note=note)
    if found.kind != TOPIC:
        return no.NotATopic()
    return change_note(session, now, found.id, urgency=_bounded(urgency), stake=_bounded(stake))


def toggle_reservation(
    session: Session, now: datetime, note: str, person: str
) -> ReservationVoiced | ReservationLifted | Refusal:
    """Record a person's reservation about a topic, or that they no longer have it."""
    if offer_of(session, note) is None:
        return no.UnknownNote(note=note)
    if session.person(person) is None:
        return no.UnknownPerson(person=person)
    there = any((each.note, each.person) == (note, person) for each in session.choosing.reservations)
    return ReservationLifted(note=note, person=person) if there else ReservationVoiced(note=note, person=person)


def toggle_dropped(session: Session, now: datetime, note: str) -> OfferDropped | OfferKept | Refusal:
    """Take a topic off the list, or offer it again."""
    if offer_of(session, note) is None:
        return no.UnknownNote(note=note)
    return OfferKept(note=note) if note in session.choosing.dropped else OfferDropped(note=note)


def choose_case(session: Session, now: datetime, note: str, scope: str, sure: bool = False) -> CaseChosen | Refusal:
    """Make a topic the case of the block `scope`, and the person who offered it its presenter.

    Reservations, and a case or presenter that the block has already, are asked about unless the user is `sure`.
    """
    phase, topic = ballot_phase(session), offer_of(session, note)
    if phase is None or session.run is None:
        return not_live(session)
    if topic is None:
        return no.UnknownNote(note=note)
    if topic.id not in {offer.id for offer in (*offers(session), *earlier_cases(session))}:
        return no.NotATopic()
    if refused := None if sure else _should_not_choose(session, phase, topic, scope):
        return refused
    before, held = choice_of(session, scope), ballot(session, phase)
    if before is not None and (before.scope, before.note) == (scope, topic.id):
        return no.NothingChanges()
    by_lot = held.drawn == topic.id
    return CaseChosen(
        note=topic.id,
        scope=scope,
        phase=phase.id,
        way="draw" if by_lot else held.way,
        presenter=topic.person if session.person(topic.person) is not None else "",
        tally={option: votes for option, votes in tally(session, phase.id).items() if votes},
        drawn_from=held.drawn_from if by_lot else (),
    )


def _should_not_choose(session: Session, phase: PlannedPhase, topic: OfferedTopic, scope: str) -> Refusal | None:
    """Return what to ask about before a topic becomes a case."""
    before, presenters = choice_of(session, scope), given(session, "presenter", scope)
    taken = before is not None and before.scope == scope and before.note != topic.id
    if taken or (presenters and presenters != (topic.person,)):
        return no.CaseIsTaken(scope=scope)
    if topic.reserved:
        return no.Reserved(people=topic.reserved)
    others = _ahead(session, phase, topic)
    return no.OthersLead(topic=others[0]) if others else None


def _ahead(session: Session, phase: PlannedPhase, topic: OfferedTopic) -> list[str]:
    """Return the open topics that have as many votes as this one, or more, unless the lot has decided."""
    held, counted = ballot(session, phase), tally(session, phase.id)
    if held.way not in COUNTED or held.drawn == topic.id:
        return []
    own = max(1, counted.get(topic.id, 0))
    others = (each for each in offers(session) if each.id != topic.id and each.state == "open")
    return [each.id for each in others if counted.get(each.id, 0) >= own]


def _bounded(mark: int | None) -> int | None:
    return None if mark is None else max(0, min(HIGHEST, mark))
