"""When phases begin and end, one after the other: lengths are added up, clock times are waited for."""

from __future__ import annotations

from datetime import datetime, timedelta

from gep_tui.domain.protocol.plan import PlannedPhase, counted


def is_open_ended(phases: tuple[PlannedPhase, ...]) -> bool:
    """Tell whether nobody can say when `phases` end: one without a length comes after their last clock time."""
    found = False
    for phase in counted(phases):
        found = (found and phase.starts is None) or phase.seconds is None
        found = found and phase.ends is None
    return found


def foreseen(phases: tuple[PlannedPhase, ...], known: bool = True) -> frozenset[str]:
    """Return the ids of those phases of which one can say when they begin; `known` tells it of the first.

    Behind one without a length nobody can, up to the next clock time.
    """
    found = set()
    for phase in counted(phases):
        known = known or phase.starts is not None
        if known:
            found.add(phase.id)
        known = phase.ends is not None or (known and phase.seconds is not None)
    return frozenset(found)


def chain(begin: datetime, phases: tuple[PlannedPhase, ...]) -> datetime:
    """Return when `phases` end if the first begins at `begin`: a wall is waited for, never moved."""
    return schedule(begin, phases)[-1][1] if counted(phases) else begin


def schedule(begin: datetime, phases: tuple[PlannedPhase, ...]) -> tuple[tuple[datetime, datetime], ...]:
    """Return beginning and end of each phase that counts, from `begin` on."""
    at, found = begin, []
    for phase in counted(phases):
        if phase.starts is not None:
            at = max(at, phase.starts)
        since, at = at, at + timedelta(seconds=phase.seconds or 0)
        if phase.ends is not None:
            at = max(since, phase.ends)
        found.append((since, at))
    return tuple(found)
