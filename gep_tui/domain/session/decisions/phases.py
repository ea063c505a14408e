"""Decide about the clock: begin, next, back, break, pause, the length of a phase, the end."""

from __future__ import annotations

from datetime import datetime
from math import ceil

import msgspec

from gep_tui.domain.protocol.plan import LONGEST, PlannedPhase
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.decisions.arranging import new_break
from gep_tui.domain.session.decisions.not_live import not_live
from gep_tui.domain.session.events import (
    GapSettled,
    Paused,
    PhaseEntered,
    PlanChanged,
    Resumed,
    SessionClosed,
)
from gep_tui.domain.session.refit.passing_on import passed_on
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.state import Session
from gep_tui.domain.session.timing import left_seconds, phase_seconds, remaining, timing
from gep_tui.domain.stream.spans import fixed

#: A second "next" within this many real seconds is the same key pressed twice.
DEBOUNCE = 1.0


def begin(session: Session, now: datetime) -> PhaseEntered | Refusal:
    """Start the clock with the first phase of the plan."""
    if session.closed is not None:
        return no.SessionIsClosed()
    if session.runs:
        return no.AlreadyBegun()
    first = following(session, now)
    return PhaseEntered(to=first.id) if first else no.NoNextPhase()


def next_phase(session: Session, now: datetime, shown: str | None = None) -> PhaseEntered | Refusal:
    """End the phase that was `shown` (default: the current one) and begin the next."""
    refused = _not_now(session, now, shown)
    if refused:
        return refused
    here = _current(session)
    coming = following(session, now)
    return PhaseEntered(from_=here.id, to=coming.id) if coming else no.NoNextPhase()


def finish_early(session: Session, now: datetime, shown: str | None = None) -> PhaseEntered | Refusal:
    """End the phase early; the time saved first makes up for any delay, and a refit spreads the rest.

    Later phases gain whole minutes, and only what is left once the session is no longer behind.
    """
    event = next_phase(session, now, shown)
    if isinstance(event, Refusal):
        return event
    won = (left_seconds(session, now) or 0) - max(0, timing(session, now).behind)
    return msgspec.structs.replace(event, lengths=passed_on(session, now, won)) if won > 0 else event


def back(session: Session, now: datetime, shown: str | None = None) -> PhaseEntered | Refusal:
    """Go back to the previous phase, past inserted breaks; the time it already had still counts."""
    refused = _not_now(session, now, shown)
    if refused:
        return refused
    here = _current(session)
    ids = [phase.id for phase in session.plan]
    before = [phase for phase in session.plan[: ids.index(here.id)] if not (phase.skipped or phase.resumes)]
    return PhaseEntered(from_=here.id, to=before[-1].id) if before else no.NoPhaseBefore()


def go_to(session: Session, now: datetime, phase: str, shown: str | None = None) -> PhaseEntered | Refusal:
    """Begin any phase of the plan."""
    refused = _not_now(session, now, shown)
    if refused:
        return refused
    here = _current(session)
    if session.planned(phase) is None:
        return no.UnknownPhase(phase=phase)
    return no.NothingChanges() if phase == here.id else PhaseEntered(from_=here.id, to=phase)


def take_break(session: Session, now: datetime, seconds: int, name: Text) -> PhaseEntered | Refusal:
    """Insert a break here; after it, the interrupted phase continues with the time it has left."""
    refused = _not_now(session, now, None)
    if refused:
        return refused
    here = _current(session)
    pause = new_break(session, seconds, name, resumes=here.resumes or here.id)
    return PhaseEntered(from_=here.id, to=pause.id, added=(pause,))


def pause(session: Session, now: datetime) -> Paused | Refusal:
    """Stop the clock."""
    if session.run is None:
        return not_live(session)
    return no.AlreadyPaused() if session.paused else Paused()


def resume(session: Session, now: datetime) -> Resumed | Refusal:
    """Restart the clock."""
    if session.run is None:
        return not_live(session)
    return Resumed() if session.paused else no.NotPaused()


def toggle_pause(session: Session, now: datetime) -> Paused | Resumed | Refusal:
    """Stop the clock, or restart it."""
    return resume(session, now) if session.paused else pause(session, now)


def close(session: Session, now: datetime, ended: datetime | None = None) -> SessionClosed | Refusal:
    """End the session, now or at the moment `ended`."""
    run = session.run
    if run is None:
        return not_live(session)
    return SessionClosed(from_=run.phase, ended=None if ended is None else fixed(min(ended, now)))


def settle_gap(
    session: Session,
    now: datetime,
    since: datetime,
    until: datetime,
    counts: bool = False,
    turn_ended: bool = False,
    pauses: bool = False,
) -> GapSettled | Refusal:
    """Exclude the time from `since` to `until` from every clock, unless it `counts`.

    `turn_ended` ends the turn that was running at `since`; `pauses` stops the clock from now on.
    """
    since, until = fixed(since), fixed(until)
    if until <= since:
        return no.NothingChanges()
    turn = session.turn if turn_ended else None
    ended = turn.id if turn is not None and turn.started <= since else ""
    stands = session.run is None or session.paused is not None
    return GapSettled(since=since, until=until, counts=counts, turn=ended, pauses=pauses and not stands)


def change_length(session: Session, now: datetime, seconds: int, why: str = "") -> PlanChanged | Refusal:
    """Make the current phase `seconds` longer, or shorter if negative, down to the time it has had."""
    run = session.run
    if run is None:
        return not_live(session)
    here = _current(session)
    if here.ends is not None:
        return no.EndsByClock(phase=here.id)
    if here.seconds is None:
        return no.UntimedPhase(phase=here.id)
    had = ceil(phase_seconds(session, here.id, now))
    wanted = here.seconds + seconds
    if seconds < 0:
        wanted = max(wanted, min(had, here.seconds))
    wanted = min(LONGEST, wanted)
    if wanted == here.seconds:
        return no.TimeIsUsed(phase=here.id) if seconds < 0 else no.NothingChanges()
    return PlanChanged(why=why or ("longer" if seconds > 0 else "shorter"), lengths={here.id: wanted})


def following(session: Session, now: datetime) -> PlannedPhase | None:
    """Return the phase that "next" would begin: after an inserted break, the interrupted one if it has time left."""
    coming = next(iter(remaining(session, now)), None)
    return None if coming is None else session.planned(coming.id)


def _current(session: Session) -> PlannedPhase:
    """Return the current phase; call it only when there is one."""
    phase = session.phase
    assert phase is not None
    return phase


def _not_now(session: Session, now: datetime, shown: str | None) -> Refusal | None:
    """Return why the phase cannot be left now."""
    run = session.run
    if run is None:
        return not_live(session)
    if shown is not None and shown != run.phase:
        return no.MovedOn(phase=run.phase)
    if 0 <= (now - run.started).total_seconds() < DEBOUNCE * session.speed:
        return no.TooSoon()
    return None
