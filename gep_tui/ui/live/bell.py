"""Ring the bell and flash the phase panel at a threshold."""

from __future__ import annotations

from textual.screen import Screen

#: Seconds for which the phase panel flashes.
FLASH = 1.0


def ring(screen: Screen[str]) -> None:
    """Ring and flash."""
    screen.app.bell()
    phase = screen.query_one("#phase")
    phase.add_class("-flash")
    screen.set_timer(FLASH, lambda: phase.remove_class("-flash"))
