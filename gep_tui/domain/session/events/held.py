"""Events that correct which phase was held when."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.session.events.seat import ClockEvent


class PhaseMoved(ClockEvent, frozen=True, kw_only=True):
    """The run began at `started`; the run before ended then."""

    run: str
    started: datetime


class PhaseReassigned(ClockEvent, frozen=True, kw_only=True):
    """What was held in `run` was really `phase`; turns and notes of the run go with it."""

    run: str
    phase: str
