"""Let a screen work whenever the displayed second changes."""

from __future__ import annotations

from collections.abc import Callable

from textual.screen import Screen
from textual.timer import Timer

from gep_tui.live.next_second import LATEST, until_next_second
from gep_tui.live.session import LiveSession
from gep_tui.ui.components.remembered import MOST, forget


class Ticker:
    """Works at once when told to, and at each second after that; it never counts ticks."""

    def __init__(self, screen: Screen[str] | Screen[None], live: LiveSession, work: Callable[[], None]) -> None:
        self._screen = screen
        self._live = live
        self._work = work
        self.timer: Timer | None = None

    def tick(self) -> None:
        """Work now, and come back at the next second."""
        if self.timer is not None:
            self.timer.stop()
        self._work()
        forget(MOST)
        self.timer = self._screen.set_timer(self._pause(), self.tick)

    def _pause(self) -> float:
        """Return how long to wait, in real seconds; no fault may stop the clock."""
        try:
            return until_next_second(self._live)
        except Exception:  # noqa: BLE001 - see above
            return LATEST
