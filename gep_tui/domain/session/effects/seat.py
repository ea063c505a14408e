"""Effect of steps that another screen made without the seat, and that somebody at the seat took over."""

from __future__ import annotations

from gep_tui.domain.session.builder import Builder, applies
from gep_tui.domain.session.events import ClockAdopted


@applies(ClockAdopted)
def adopt(build: Builder, event: ClockAdopted) -> str:
    """Nothing here: each of the steps acts at its own place in the order."""
    return "" if event.steps else "already"
