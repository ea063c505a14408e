"""The bell and the flash: once at each threshold of a phase, whatever is paused, resumed, undone or restarted."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.state import Session
from gep_tui.domain.timing import Level, level, phase_seconds
from gep_tui.ui.look import Look

#: The levels at which the bell rings, in the order in which a phase comes to them.
THRESHOLDS: tuple[Level, ...] = ("low", "last", "over")

#: A threshold of a phase of a certain length: one that is made longer has new ones.
Threshold = tuple[str, int, Level]


class Alarms:
    """Remembers what has rung."""

    def __init__(self) -> None:
        self._rung: set[Threshold] = set()

    def recall(self, session: Session, now: datetime) -> None:
        """Count as rung what had been reached at `now`, before a restart."""
        for phase in session.plan:
            length, held = phase.seconds, any(run.phase == phase.id for run in session.runs)
            if length is not None and held:
                left = int(length - phase_seconds(session, phase.id, now))
                self._reached(phase.id, length, level(left, length))

    def due(self, look: Look) -> bool:
        """Tell whether a threshold has just been reached."""
        phase, timing = look.session.phase, look.timing
        if phase is None or timing.allotted is None:
            return False
        return self._reached(phase.id, timing.allotted, timing.level)

    def _reached(self, phase: str, length: int, here: Level) -> bool:
        """Note that a phase is at `here`, having passed all before it; tell whether that is new."""
        if here not in THRESHOLDS:
            return False
        new = (phase, length, here) not in self._rung
        self._rung.update((phase, length, each) for each in THRESHOLDS[: THRESHOLDS.index(here) + 1])
        return new
