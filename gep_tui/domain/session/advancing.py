"""What the clock does by itself: it begins the next phase where the plan says so, but never against an undo."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.session.events import PhaseEntered
from gep_tui.domain.session.fold import Record
from gep_tui.domain.session.state import Run, Session
from gep_tui.domain.session.timing import left_seconds, phase_seconds
from gep_tui.domain.stream.position import place


def is_due(record: Record, now: datetime) -> bool:
    """Tell whether the current phase has used up its time, and the next one follows by itself.

    If somebody undid such an end, the phase goes on until they end it, or give it more time than it has used.
    """
    session = record.session
    phase, run = session.phase, session.run
    if phase is None or run is None or not phase.auto_advance:
        return False
    left = left_seconds(session, now)
    return left is not None and left <= 0 and not _taken_back(record, phase, run)


def _taken_back(record: Record, phase: PlannedPhase, run: Run) -> bool:
    """Tell whether somebody undid an end of this run that came after its time was over, by its present length.

    An end undone before the time was over does not count: it was a slip of the finger.
    """
    entered = record.event(run.id)
    return any(
        isinstance(event, PhaseEntered)
        and event.from_ == phase.id
        and record.is_taken_back(event)
        and (entered is None or place(event) > place(entered))
        and _was_over(record.session, phase, event.at)
        for event in record.events
    )


def _was_over(session: Session, phase: PlannedPhase, moment: datetime) -> bool:
    if phase.ends is not None:
        return moment >= phase.ends
    return phase.seconds is not None and phase_seconds(session, phase.id, moment) >= phase.seconds
