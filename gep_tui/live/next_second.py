"""Find when the displayed time changes next, so that a screen can sleep until then without counting ticks."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.session.state import Session
from gep_tui.domain.session.timing import phase_seconds
from gep_tui.live.session import LiveSession

#: Shortest and longest time between two looks at the clock, in real seconds.
SOONEST, LATEST = 0.1, 1.0

#: A look comes this many seconds after the change, so that it is never just before it.
BEHIND = 0.005


def until_next_second(live: LiveSession) -> float:
    """Return how many real seconds pass until the displayed time changes."""
    gone = _shown_seconds(live.session, live.now())
    left = (1.0 - gone % 1.0) / live.clock.speed
    return min(LATEST, max(SOONEST, left + BEHIND))


def _shown_seconds(session: Session, now: datetime) -> float:
    """Return the largest time on the screen, with its fraction of a second."""
    phase = session.phase
    if session.paused is not None:
        return (now - session.paused).total_seconds()
    if phase is None or phase.ends is not None:
        return now.timestamp()
    return phase_seconds(session, phase.id, now)
