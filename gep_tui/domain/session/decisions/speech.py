"""Correct since when somebody has had the floor, and what the last turns were."""

from __future__ import annotations

from datetime import datetime, timedelta

from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.decisions.corrections import find, merge_turns, to_phase_before
from gep_tui.domain.session.decisions.not_live import not_live
from gep_tui.domain.session.events import SpokenSince, TurnCorrected, TurnMoved, TurnsMerged
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.rounds import sharing
from gep_tui.domain.session.state import Session, Turn
from gep_tui.domain.stream.spans import fixed


def turn_began(session: Session, now: datetime, turn: str, moment: datetime) -> TurnMoved | Refusal:
    """Record when a turn began: not before its phase, not after its end or now."""
    found = find(session, turn)
    if found is None:
        return no.UnknownTurn(turn=turn)
    run = session.run_with(found.run)
    latest = found.ended or max(fixed(now), found.started)
    earliest = min(run.started, found.started) if run else found.started
    started = max(earliest, min(fixed(moment), latest))
    return no.NothingChanges() if started == found.started else TurnMoved(turn=turn, started=started)


def spoken_since(session: Session, now: datetime, person: str, seconds: float) -> SpokenSince | TurnMoved | Refusal:
    """Record that `person` has had the floor for the last `seconds` and still has it."""
    run, phase = session.run, session.phase
    if run is None or phase is None:
        return not_live(session)
    if session.person(person) is None:
        return no.UnknownPerson(person=person)
    since = max(run.started, fixed(now) - timedelta(seconds=max(0.0, seconds)))
    turn = session.turn
    if turn is not None and turn.person == person and turn.started <= since:
        return turn_began(session, now, turn.id, since)
    return SpokenSince(person=person, since=since, run=run.id, among=sharing(session, phase, person))


def merge_last(session: Session, now: datetime, person: str) -> TurnsMerged | Refusal:
    """Join the last turn and the one before it into a turn of `person`, who had one of them."""
    found = last_two(session)
    if found is None:
        return no.NoTurnBefore() if session.turns else no.NoTurnYet()
    turn, other = found if found[0].person == person else reversed(found)
    return merge_turns(session, now, turn.id, other.id)


def last_to_phase_before(session: Session, now: datetime) -> TurnCorrected | Refusal:
    """Record that the running turn, or else the last one, belongs to the phase before its own."""
    turn = last(session)
    return to_phase_before(session, now, turn.id) if turn else no.NoTurnYet()


def last(session: Session) -> Turn | None:
    """Return the running turn, or the one that began last."""
    return session.turn or max(session.turns, key=lambda turn: turn.started, default=None)


def last_two(session: Session) -> tuple[Turn, Turn] | None:
    """Return the last turn and the one before it; `None` if there are not two."""
    turn = last(session)
    others = [each for each in session.turns if turn is not None and each.id != turn.id]
    before = max(others, key=lambda each: each.started, default=None)
    return None if turn is None or before is None else (turn, before)
