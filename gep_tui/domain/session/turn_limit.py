"""How long the running turn may last."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream import spans


def turn_limit(session: Session, now: datetime) -> int | None:
    """Return how many seconds the running turn may last: the protocol's limit, or its share of the round's time.

    The share is counted when the turn begins, from the time left then and the people still to come: later arrivals and
    departures do not change it. `None` if there is neither.
    """
    phase, turn, run = session.phase, session.turn, session.run
    if phase is None or turn is None or run is None:
        return None
    if phase.per_turn is not None:
        return phase.per_turn
    if phase.mode != "round" or not turn.among:
        return None
    if phase.ends is not None:
        left = (phase.ends - turn.started).total_seconds()
    elif phase.seconds is not None:
        left = phase.seconds - _had_before(session, phase, turn.started)
    else:
        return None
    return max(0, int(left / max(1, turn.among)))


def _had_before(session: Session, phase: PlannedPhase, moment: datetime) -> float:
    """Return the seconds that `phase` had been held before `moment`."""
    return sum(
        spans.seconds(spans.within(run.spans, run.started, moment), moment)
        for run in session.runs
        if run.phase == phase.id and run.started <= moment
    )
