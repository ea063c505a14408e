"""Correct wrong records: whose a turn was and in which phase; when a phase began, and which phase it was."""

from __future__ import annotations

from datetime import datetime, timedelta

from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.decisions.not_live import not_live
from gep_tui.domain.session.events import PhaseMoved, PhaseReassigned, TurnCorrected, TurnsMerged, TurnSplit
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.state import Run, Session, Turn
from gep_tui.domain.stream.spans import fixed


def correct_turn(
    session: Session,
    now: datetime,
    turn: str,
    person: str | None = None,
    run: str | None = None,
    started: datetime | None = None,
    ended: datetime | None = None,
) -> TurnCorrected | Refusal:
    """Replace the given fields of a turn; a person who had the floor by mistake gets their raised hand back."""
    found = find(session, turn)
    if found is None:
        return no.UnknownTurn(turn=turn)
    if person is not None and session.person(person) is None:
        return no.UnknownPerson(person=person)
    if run is not None and session.run_with(run) is None:
        return no.UnknownPhase(phase=run)
    if (person, run, started, ended) == (None, None, None, None):
        return no.NothingChanges()
    hand = 0 if person in (None, found.person) else _hand_of(session, found)
    return TurnCorrected(
        turn=turn, person=person, run=run, started=started and fixed(started), ended=ended and fixed(ended), hand=hand
    )


def _hand_of(session: Session, turn: Turn) -> int:
    """Return the old place in the queue of whoever had the floor by mistake; 0 for none, or if they asked again."""
    here = session.run is not None and turn.run == session.run.id
    return turn.waited if here and turn.person not in session.hands else 0


def split_turn(session: Session, now: datetime, turn: str, seconds: int, person: str) -> TurnSplit | Refusal:
    """Record that the last `seconds` of a turn were `person`'s."""
    found = find(session, turn)
    if found is None:
        return no.UnknownTurn(turn=turn)
    if session.person(person) is None:
        return no.UnknownPerson(person=person)
    since = (found.ended or fixed(now)) - timedelta(seconds=max(0, seconds))
    return TurnSplit(turn=turn, since=max(found.started, since), person=person)


def merge_turns(session: Session, now: datetime, turn: str, other: str) -> TurnsMerged | Refusal:
    """Join two turns of one phase into one, of the first turn's speaker."""
    one, two = find(session, turn), find(session, other)
    if one is None or two is None:
        return no.UnknownTurn(turn=turn if one is None else other)
    if one.phase != two.phase:
        return no.TurnsOfTwoPhases(phase=min(one, two, key=lambda each: each.started).phase)
    return no.NothingChanges() if turn == other else TurnsMerged(turn=turn, other=other)


def to_phase_before(session: Session, now: datetime, turn: str) -> TurnCorrected | Refusal:
    """Record that a turn belongs to the phase held before its own."""
    found = find(session, turn)
    if found is None:
        return no.UnknownTurn(turn=turn)
    ids = [run.id for run in session.runs]
    place = ids.index(found.run) if found.run in ids else 0
    return TurnCorrected(turn=turn, run=ids[place - 1]) if place else no.NoPhaseBefore()


def phase_began(session: Session, now: datetime, seconds: float) -> PhaseMoved | Refusal:
    """Record that the current phase began `seconds` before now."""
    run = session.run
    if run is None:
        return not_live(session)
    return run_began(session, now, run.id, fixed(now) - timedelta(seconds=max(0.0, seconds)))


def held_before(session: Session, run: str) -> Run | None:
    """Return the run before this one, which limits how early this one can begin."""
    ids = [each.id for each in session.runs]
    place = ids.index(run) if run in ids else 0
    return session.runs[place - 1] if place else None


def run_began(session: Session, now: datetime, run: str, moment: datetime) -> PhaseMoved | Refusal:
    """Record when a run began: not before the previous run, not after its own end."""
    ids = [each.id for each in session.runs]
    if run not in ids:
        return no.UnknownPhase(phase=run)
    place = ids.index(run)
    found = session.runs[place]
    started = min(fixed(moment), found.ended or max(fixed(now), found.started))
    if place:
        started = max(started, session.runs[place - 1].started)
    return no.NothingChanges() if started == found.started else PhaseMoved(run=run, started=started)


def held_as(session: Session, now: datetime, run: str, phase: str) -> PhaseReassigned | Refusal:
    """Record that the phase held in `run` was really `phase`, which may have been skipped."""
    found = session.run_with(run)
    if found is None:
        return no.UnknownPhase(phase=run)
    if session.planned(phase) is None:
        return no.UnknownPhase(phase=phase)
    return no.NothingChanges() if found.phase == phase else PhaseReassigned(run=run, phase=phase)


def find(session: Session, turn: str) -> Turn | None:
    """Return the turn with this id."""
    return next((each for each in reversed(session.turns) if each.id == turn), None)
