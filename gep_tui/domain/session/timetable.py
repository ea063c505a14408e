"""The clock time of each phase: when it began, or will begin, and when it ends if it takes its planned time."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from gep_tui.domain.protocol.plan import PlannedPhase, counted
from gep_tui.domain.protocol.schedule import foreseen, schedule
from gep_tui.domain.session.state import Session
from gep_tui.domain.session.timing import held_for, remaining, rest_begins
from gep_tui.domain.stream import spans


class Slot(msgspec.Struct, frozen=True):
    """When a phase begins and ends; `ends` is None if it has no length.

    One held before may come `again`, with so many seconds `left`, None if it has no length.
    """

    begins: datetime
    ends: datetime | None = None
    again: bool = False
    left: int | None = None


def timetable(session: Session, now: datetime) -> dict[str, Slot]:
    """Return the slot of each phase held or to come, by id, at `now` (aware); of one that comes again, the coming.

    Ends do not move while the clock runs, not even by a microsecond. Skipped phases have no slot, nor do phases whose
    beginning is unknown.
    """
    found = {run.phase: Slot(run.started, run.ended) for run in reversed(session.runs)}
    here = session.phase
    if here is not None:
        found[here.id] = Slot(found[here.id].begins, _end(session, here, now))
    rest = remaining(session, now)
    known = foreseen(rest, here is None or here.seconds is not None or here.ends is not None)
    for phase, (since, until) in zip(counted(rest), schedule(rest_begins(session, now), rest), strict=True):
        if phase.id not in known:
            continue
        again, ends = phase.id in found, None if phase.seconds is None and phase.ends is None else until
        if again and phase.seconds == 0:
            found[phase.id] = Slot(found[phase.id].begins, ends)
        else:
            found[phase.id] = Slot(since, ends, again, phase.seconds if again else None)
    return found


def _end(session: Session, phase: PlannedPhase, now: datetime) -> datetime | None:
    """Return when the current phase ends, or ran out of time; None if it has no length or its clock is stopped."""
    if phase.ends is not None:
        return phase.ends
    if phase.seconds is None:
        return None
    return spans.fixed(now) + timedelta(seconds=phase.seconds) - held_for(session, phase.id, now)
