"""Compute when consecutive phases begin and end: lengths add up, and clock times are waited for."""

from __future__ import annotations

from datetime import datetime, timedelta

from gep_tui.domain.protocol.plan import PlannedPhase, counted


def is_open_ended(phases: tuple[PlannedPhase, ...]) -> bool:
    """Tell whether the end of `phases` is unknown: a phase without a length comes after the last clock time."""
    found = False
    for phase in counted(phases):
        found = (found and phase.starts is None) or phase.seconds is None
        found = found and phase.ends is None
    return found


def foreseen(phases: tuple[PlannedPhase, ...], known: bool = True) -> frozenset[str]:
    """Return the ids of the phases whose beginning is known; `known` says whether the first one's is.

    After a phase without a length, no beginning is known until the next clock time.
    """
    found = set()
    for phase in counted(phases):
        known = known or phase.starts is not None
        if known:
            found.add(phase.id)
        known = phase.ends is not None or (known and phase.seconds is not None)
    return frozenset(found)


def chain(begin: datetime, phases: tuple[PlannedPhase, ...]) -> datetime:
    """Return when `phases` end if the first begins at `begin`; a clock time is waited for, never moved."""
    return schedule(begin, phases)[-1][1] if counted(phases) else begin


def schedule(begin: datetime, phases: tuple[PlannedPhase, ...]) -> tuple[tuple[datetime, datetime], ...]:
    """Return the beginning and end of each phase that counts, from `begin` on."""
    at, found = begin, []
    for phase in counted(phases):
        if phase.starts is not None:
            at = max(at, phase.starts)
        since, at = at, at + timedelta(seconds=phase.seconds or 0)
        if phase.ends is not None:
            at = max(since, phase.ends)
        found.append((since, at))
    return tuple(found)
