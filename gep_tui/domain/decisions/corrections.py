"""Decisions that put right what was timed wrong: whose turn it was, when it or the phase began, split and merge."""

from __future__ import annotations

from datetime import datetime, timedelta

from gep_tui.domain import refusals as no
from gep_tui.domain.events import PhaseMoved, TurnCorrected, TurnsMerged, TurnSplit
from gep_tui.domain.refusals import Refusal
from gep_tui.domain.spans import fixed
from gep_tui.domain.state import Session, Turn


def correct_turn(
    session: Session,
    now: datetime,
    turn: str,
    person: str | None = None,
    run: str | None = None,
    started: datetime | None = None,
    ended: datetime | None = None,
) -> TurnCorrected | Refusal:
    """Replace what is given of a turn."""
    if find(session, turn) is None:
        return no.UnknownTurn(turn=turn)
    if person is not None and session.person(person) is None:
        return no.UnknownPerson(person=person)
    if run is not None and not any(each.id == run for each in session.runs):
        return no.UnknownPhase(phase=run)
    if (person, run, started, ended) == (None, None, None, None):
        return no.NothingChanges()
    return TurnCorrected(
        turn=turn, person=person, run=run, started=started and fixed(started), ended=ended and fixed(ended)
    )


def split_turn(session: Session, now: datetime, turn: str, seconds: int, person: str) -> TurnSplit | Refusal:
    """Say that the last `seconds` of a turn were `person`'s."""
    found = find(session, turn)
    if found is None:
        return no.UnknownTurn(turn=turn)
    if session.person(person) is None:
        return no.UnknownPerson(person=person)
    since = (found.ended or fixed(now)) - timedelta(seconds=max(0, seconds))
    return TurnSplit(turn=turn, since=max(found.started, since), person=person)


def merge_turns(session: Session, now: datetime, turn: str, other: str) -> TurnsMerged | Refusal:
    """Make two finished turns one, of the first one's speaker."""
    for each in (turn, other):
        found = find(session, each)
        if found is None or found.ended is None:
            return no.UnknownTurn(turn=each)
    return no.NothingChanges() if turn == other else TurnsMerged(turn=turn, other=other)


def phase_began(session: Session, now: datetime, seconds: int) -> PhaseMoved | Refusal:
    """Say that the current phase began `seconds` before now."""
    run = session.run
    if run is None:
        return no.SessionIsClosed() if session.closed else no.NotBegun()
    return PhaseMoved(run=run.id, started=fixed(now) - timedelta(seconds=max(0, seconds)))


def find(session: Session, turn: str) -> Turn | None:
    """Return the turn with this id."""
    return next((each for each in reversed(session.turns) if each.id == turn), None)
