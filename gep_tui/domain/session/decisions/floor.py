"""Decide about the floor: turns, hands, rounds, groups and votes.

A decision against a rule of the protocol is refused, unless the user confirmed it (`sure`).
"""

from __future__ import annotations

from datetime import datetime
from functools import partial

from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.ballot import ballot, ballot_phase, options, votes_of
from gep_tui.domain.session.decisions.not_live import not_live
from gep_tui.domain.session.events import (
    GroupsFormed,
    HandLowered,
    HandRaised,
    HandsKept,
    OrderDrawn,
    Passed,
    RoundStarted,
    TurnEnded,
    TurnStarted,
    VoteCast,
)
from gep_tui.domain.session.groups import SMALLEST, drawable, sizes, split
from gep_tui.domain.session.offers import offer_of
from gep_tui.domain.session.people import muted, outside, role_rank
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.rounds import circle, goes_on, heard, next_round, questions_asked, round_of, sharing
from gep_tui.domain.session.state import Session
from gep_tui.domain.session.suggestion import suggestion


def give_floor(
    session: Session, now: datetime, person: str, sure: bool = False, interrupts: bool = False
) -> TurnStarted | Refusal:
    """Give `person` the floor; with `interrupts` as a question, after which the speaker continues."""
    refused = _cannot_speak(session, person)
    if refused is None and not sure:
        refused = _should_not_speak(session, person)
    if refused is not None:
        return refused
    run, phase = session.run, session.phase
    assert run is not None and phase is not None
    return TurnStarted(
        round=0 if interrupts else next_round(session, phase, person),
        person=person,
        run=run.id,
        interrupts=interrupts and bool(session.open_turns),
        among=sharing(session, phase, person),
    )


def give_next(session: Session, now: datetime, least_heard_first: bool = False) -> TurnStarted | Refusal:
    """Give the floor to the person whom the phase suggests."""
    if session.run is None:
        return not_live(session)
    due = suggestion(session, now, least_heard_first)
    return give_floor(session, now, due.person) if due else no.NobodyIsDue()


def end_turn(session: Session, now: datetime) -> TurnEnded | Refusal:
    """End the turn; a speaker who was interrupted continues."""
    turn = session.turn
    return TurnEnded(turn=turn.id) if turn else no.NobodySpeaks()


def raise_hand(session: Session, now: datetime, person: str) -> HandRaised | Refusal:
    """Add `person` to the queue."""
    found = session.person(person)
    if found is None or not found.listed:
        return no.UnknownPerson(person=person)
    if not found.present:
        return no.Absent(person=person)
    return no.HandIsUp(person=person) if person in session.hands else HandRaised(person=person)


def lower_hand(session: Session, now: datetime, person: str) -> HandLowered | Refusal:
    """Remove `person` from the queue."""
    if session.person(person) is None:
        return no.UnknownPerson(person=person)
    return HandLowered(person=person) if person in session.hands else no.HandIsDown(person=person)


def toggle_hand(session: Session, now: datetime, person: str) -> HandRaised | HandLowered | Refusal:
    """Raise the hand of `person`, or lower it."""
    move = lower_hand if person in session.hands else raise_hand
    return move(session, now, person)


def keep_hands(session: Session, now: datetime) -> HandsKept | Refusal:
    """Raise the hands again that went down with the last phase, of people who are here and still want to speak."""
    speaking = session.turn.person if session.turn else ""
    here = {person.id for person in session.people if person.present and person.listed}
    people = tuple(each for each in session.hands_ended if each in here - {speaking, *session.hands})
    return HandsKept(people=people) if people and session.live else no.NoHandsEnded()


def let_pass(session: Session, now: datetime, person: str) -> Passed | Refusal:
    """Let `person` pass in this round; a turn they have ends."""
    phase = session.phase
    if phase is None:
        return not_live(session)
    if phase.mode not in ("round", "questions"):
        return no.NoRound()
    if session.person(person) is None:
        return no.UnknownPerson(person=person)
    passed, turn = round_of(session, phase).passed, session.turn
    if person not in passed and turn is not None and turn.person == person:
        return Passed(person=person, phase=phase.id, turn=turn.id)
    begins = next_round(session, phase, person)
    if not begins and person in (*heard(session, phase), *passed):
        return no.AlreadyHeard(person=person)
    return Passed(person=person, phase=phase.id, round=begins)


def new_round(session: Session, now: datetime) -> RoundStarted | Refusal:
    """Begin another round of the same phase."""
    phase = session.phase
    if phase is None:
        return not_live(session)
    if phase.mode not in ("round", "questions"):
        return no.NoRound()
    here = round_of(session, phase)
    return RoundStarted(phase=phase.id, number=here.number + 1, order=here.order)


def draw_order(session: Session, now: datetime, drawn: tuple[str, ...]) -> OrderDrawn | Refusal:
    """Set the order of the round to `drawn`: all people, shuffled by the caller; those who do not speak are left out.

    If the phase names several roles, they stay one after the other: a role that speaks last still does.
    """
    phase = session.phase
    if phase is None or phase.mode not in ("round", "questions"):
        return no.NoRound()
    able = circle(session, phase)
    order = [person for person in dict.fromkeys(drawn) if person in able]
    return OrderDrawn(phase=phase.id, order=tuple(sorted(order, key=partial(role_rank, session, phase))))


def form_groups(session: Session, now: datetime, size: float, drawn: tuple[str, ...]) -> GroupsFormed | Refusal:
    """Form groups of about `size` from the people in `drawn` (shuffled by the caller) who join one.

    Nobody is left alone. Group sizes differ by at most one and follow the protocol's as far as possible.
    """
    phase = session.phase
    if phase is None:
        return not_live(session)
    able = set(drawable(session, phase))
    people = tuple(person for person in dict.fromkeys(drawn) if person in able)
    if len(people) < SMALLEST:
        return no.TooFewPeople(people=len(people))
    return GroupsFormed(phase=phase.id, groups=split(people, sizes(len(people), size, phase.subgroup_size)))


def cast_vote(session: Session, now: datetime, option: str, votes: int, person: str = "") -> VoteCast | Refusal:
    """Set the votes that `person` ("" for a show of hands) gives to the note `option` in the present ballot."""
    phase = ballot_phase(session)
    if phase is None or session.run is None or not options(session, phase):
        return no.NoVote()
    if offer_of(session, option) is None:
        return no.UnknownNote(note=option)
    if person and session.person(person) is None:
        return no.UnknownPerson(person=person)
    there = votes_of(session, phase.id, person, option)
    if option in session.choosing.dropped and votes > there:
        return no.NotOffered()
    others = votes_of(session, phase.id, person) - there
    allowed = ballot(session, phase).each
    if person and others + votes > allowed:
        return no.NoVotesLeft(person=person, votes=allowed)
    return VoteCast(phase=phase.id, option=option, votes=max(0, votes), person=person)


def _cannot_speak(session: Session, person: str) -> Refusal | None:
    """Return what makes a turn impossible."""
    found = session.person(person)
    if session.run is None:
        return not_live(session)
    if session.paused is not None:
        return no.ClockStands()
    if found is None:
        return no.UnknownPerson(person=person)
    if not found.present:
        return no.Absent(person=person)
    if session.turn is not None and session.turn.person == person:
        return no.AlreadySpeaking(person=person)
    return None


def _should_not_speak(session: Session, person: str) -> Refusal | None:
    """Return the rule of the phase that a turn would break."""
    phase = session.phase
    assert phase is not None
    if phase.mode == "silent":
        return no.PhaseIsSilent(person=person)
    away = outside(session, phase)
    if person in away:
        return no.OutsideTheCircle(person=person, role=away[person])
    quiet = muted(session, phase)
    if person in quiet:
        return no.KeepsSilent(person=person, role=quiet[person])
    allowed = phase.questions_each if phase.mode == "questions" else None
    if goes_on(session, phase):
        return None
    if allowed is not None and questions_asked(session, phase).get(person, 0) >= allowed:
        return no.NoMoreQuestions(person=person, questions=allowed)
    return None
