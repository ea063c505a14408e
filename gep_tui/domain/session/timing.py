"""The times of a session, computed from its record and the exact time, in the whole seconds that are shown."""

from __future__ import annotations

from datetime import datetime, timedelta
from math import floor as whole
from typing import Literal

import msgspec

from gep_tui.domain.protocol.plan import PlannedPhase, counted
from gep_tui.domain.protocol.schedule import chain, is_open_ended
from gep_tui.domain.session.state import Run, Session
from gep_tui.domain.session.thresholds import Level, level
from gep_tui.domain.session.turn_limit import turn_limit
from gep_tui.domain.stream import spans

#: How far a beginning is from what was announced, if that was for another day.
_NIGHT = timedelta(hours=6)

TimingState = Literal["waiting", "running", "paused", "closed"]


class Timing(msgspec.Struct, frozen=True, kw_only=True):
    """What the clocks show, in whole seconds; `left` is below 0 in overtime and `None` without a length."""

    state: TimingState = "waiting"
    elapsed: int = 0
    allotted: int | None = None
    left: int | None = None
    level: Level = "calm"
    turn: int | None = None
    turn_limit: int | None = None
    turn_left: int | None = None
    paused: int = 0
    session: int = 0
    projected_end: datetime | None = None
    agreed_end: datetime | None = None
    behind: int = 0


def timing(session: Session, now: datetime) -> Timing:
    """Return all shown times at `now` (aware). Behind is positive, ahead negative, in seconds."""
    end, real = _end(session, now), _real_end(session)
    agreed = agreed_end(session) or real
    run, phase, turn = session.run, session.phase, session.turn
    base = Timing(
        state=_state(session),
        session=whole(session_seconds(session, now)),
        projected_end=_whole(end),
        agreed_end=_whole(agreed),
        behind=_seconds(end, agreed),
    )
    if run is None or phase is None:
        return base
    allotted, left = allotted_seconds(session, phase), left_seconds(session, now)
    spoken = None if turn is None else whole(spans.seconds(turn.spans, now))
    limit = turn_limit(session, now)
    return msgspec.structs.replace(
        base,
        elapsed=whole(phase_seconds(session, phase.id, now)),
        allotted=allotted,
        left=left,
        level=level(left, allotted),
        turn=spoken,
        turn_limit=limit,
        turn_left=None if limit is None or spoken is None else limit - spoken,
        paused=0 if session.paused is None else whole(max(0.0, (now - session.paused).total_seconds())),
    )


def phase_seconds(session: Session, phase: str, now: datetime) -> float:
    """Return the seconds that `phase` has been held in all, without pauses."""
    return held_for(session, phase, now).total_seconds()


def held_for(session: Session, phase: str, now: datetime) -> timedelta:
    """Return exactly how long `phase` has been held in all, without pauses."""
    return sum((spans.length(run.spans, now) for run in session.runs if run.phase == phase), timedelta())


def left_seconds(session: Session, now: datetime) -> int | None:
    """Return the whole seconds left of the current phase, below 0 in overtime; `None` if it has no length."""
    phase = session.phase
    if phase is None:
        return None
    if phase.ends is not None:
        return -whole((now - phase.ends).total_seconds())
    return None if phase.seconds is None else phase.seconds - whole(phase_seconds(session, phase.id, now))


def session_seconds(session: Session, now: datetime) -> float:
    """Return how long the session has lasted, pauses and breaks included."""
    if not session.runs:
        return 0.0
    return max(0.0, ((session.closed or now) - session.runs[0].started).total_seconds())


def allotted_seconds(session: Session, phase: PlannedPhase) -> int | None:
    """Return the length of `phase`: as planned, or from its first beginning to its clock time."""
    if phase.ends is None:
        return phase.seconds
    first = next((run.started for run in session.runs if run.phase == phase.id), None)
    if first is None:
        return phase.seconds
    return max(0, whole((phase.ends - first).total_seconds()))


def start(session: Session) -> datetime | None:
    """Return when the plan's clock started: the first run of a phase that is not held before it."""
    early = {phase.id for phase in session.plan if phase.before_start}
    runs: tuple[Run, ...] = session.runs
    return next((run.started for run in runs if run.phase not in early), None)


def agreed_end(session: Session) -> datetime | None:
    """Return the announced end, or one agreed since; `None` if there is none or the plan leaves it open.

    What was announced for another day says nothing about the day on which the session began.
    """
    if session.agreed_end is not None:
        return session.agreed_end
    if session.announced is None or is_open_ended(session.first_plan) or _is_of_another_day(session):
        return None
    return chain(session.announced, session.first_plan)


def _is_of_another_day(session: Session) -> bool:
    """Tell whether the session began on another day than announced, and not merely around midnight."""
    if session.announced is None or not session.runs:
        return False
    began = session.runs[0].started
    return began.date() != session.announced.date() and abs(began - session.announced) >= _NIGHT


def real_end(session: Session) -> datetime | None:
    """Return when the first plan ends if it is counted from the real start, to the second; `None` if it is open."""
    return _whole(_real_end(session))


def remaining(session: Session, now: datetime) -> tuple[PlannedPhase, ...]:
    """Return the phases that "next" will go through after the current one, with the lengths they have left.

    After an inserted break, the first is the phase it interrupted, if that has time left. A break inserted at another
    moment is left out once it was held.
    """
    phase = session.phase
    if phase is None:
        return () if session.closed else tuple(each for each in session.plan if not each.skipped)
    held = {run.phase for run in session.runs}
    ids = [each.id for each in session.plan]
    rest = session.plan[ids.index(phase.id) + 1 :]
    coming = [each for each in rest if not each.skipped and not (each.resumes and each.id in held)]
    cut = session.planned(phase.resumes) if phase.resumes else None
    if cut is not None and not cut.skipped and _has_time(session, cut, now):
        coming.insert(0, cut)
    return tuple(_rest_of(session, each, now) if each.id in held else each for each in coming)


def rest_begins(session: Session, now: datetime) -> datetime:
    """Return when the rest begins: at the end of the current phase, or when the session may begin."""
    now, phase = spans.fixed(now), session.phase
    if phase is None:
        return max(now, session.announced or now)
    return now + _left(session, phase, now)


def _end(session: Session, now: datetime) -> datetime | None:
    if session.closed is not None:
        return session.closed
    rest = remaining(session, now)
    here = () if session.phase is None else (session.phase,)
    return chain(rest_begins(session, now), rest) if any(map(_is_timed, (*here, *counted(rest)))) else None


def _left(session: Session, phase: PlannedPhase, now: datetime) -> timedelta:
    """Return exactly what is left of the current phase, zero in overtime, so that the end stays put as time runs."""
    if phase.ends is not None:
        return max(timedelta(), phase.ends - now)
    return max(timedelta(), timedelta(seconds=phase.seconds or 0) - held_for(session, phase.id, now))


def _is_timed(phase: PlannedPhase) -> bool:
    return phase.seconds is not None or phase.starts is not None or phase.ends is not None


def _has_time(session: Session, phase: PlannedPhase, now: datetime) -> bool:
    if phase.ends is not None:
        return now < phase.ends
    return phase.seconds is None or phase_seconds(session, phase.id, now) < phase.seconds


def _rest_of(session: Session, phase: PlannedPhase, now: datetime) -> PlannedPhase:
    """Return a phase already held with its remaining length; it no longer waits for a clock time."""
    had = whole(phase_seconds(session, phase.id, now))
    left = None if phase.seconds is None else max(0, phase.seconds - had)
    return msgspec.structs.replace(phase, seconds=left, shortest=max(0, phase.shortest - had), starts=None)


def _real_end(session: Session) -> datetime | None:
    begun = start(session)
    return None if begun is None or is_open_ended(session.first_plan) else chain(begun, session.first_plan)


def _state(session: Session) -> TimingState:
    if session.closed is not None:
        return "closed"
    if session.run is None:
        return "waiting"
    return "paused" if session.paused is not None else "running"


def _whole(moment: datetime | None) -> datetime | None:
    return None if moment is None else moment.replace(microsecond=0)


def _seconds(end: datetime | None, goal: datetime | None) -> int:
    return 0 if end is None or goal is None else int((end - goal).total_seconds())
