"""Accept clock commands that another screen gave without the seat."""

from __future__ import annotations

from gep_tui.domain.session.builder import Builder, applies
from gep_tui.domain.session.events import ClockAdopted


@applies(ClockAdopted)
def adopt(build: Builder, event: ClockAdopted) -> str:
    """Change nothing here: each accepted command takes effect at its own place in the order."""
    return "" if event.steps else "already"
