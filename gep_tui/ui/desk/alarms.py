"""Ring and flash once at each threshold of a phase, through pauses, undo and restarts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from gep_tui.domain.session.events import Event, PhaseEntered, PlanChanged
from gep_tui.domain.session.state import Session
from gep_tui.domain.session.thresholds import Level, level
from gep_tui.domain.session.timing import phase_seconds, timing
from gep_tui.ui.desk.view_model import ViewModel

#: The levels at which the bell rings, in the order in which a phase reaches them.
THRESHOLDS: tuple[Level, ...] = ("low", "last", "over")

#: A threshold belongs to a phase of a certain length: a longer phase has new ones.
Threshold = tuple[str, int, Level]


class Alarms:
    """Remembers what has rung."""

    def __init__(self) -> None:
        self._rung: set[Threshold] = set()

    def recall(self, session: Session, events: Iterable[Event], now: datetime) -> None:
        """Count thresholds passed before a restart as rung, for every length that a phase ever had."""
        lengths: dict[str, set[int]] = {}
        for phase in (*session.first_plan, *session.plan):
            lengths.setdefault(phase.id, set()).add(phase.seconds or 0)
        for event in events:
            if isinstance(event, PlanChanged | PhaseEntered):
                for id, length in event.lengths.items():
                    lengths.setdefault(id, set()).add(length or 0)
        for run in session.runs:
            gone = int(phase_seconds(session, run.phase, now))
            for length in lengths.get(run.phase, ()):
                self._reached(run.phase, length, level(length - gone, length))
        timing_then = timing(session, now)
        if session.phase is not None and timing_then.allotted is not None:
            self._reached(session.phase.id, timing_then.allotted, timing_then.level)

    def due(self, model: ViewModel) -> bool:
        """Tell whether a threshold has just been reached."""
        phase, timing = model.session.phase, model.timing
        if phase is None or timing.allotted is None:
            return False
        return self._reached(phase.id, timing.allotted, timing.level)

    def _reached(self, phase: str, length: int, here: Level) -> bool:
        """Record that a phase has reached level `here` and all levels before it; tell whether that is new."""
        if here not in THRESHOLDS:
            return False
        new = (phase, length, here) not in self._rung
        self._rung.update((phase, length, each) for each in THRESHOLDS[: THRESHOLDS.index(here) + 1])
        return new
