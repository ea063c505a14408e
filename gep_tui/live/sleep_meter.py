"""How long the laptop slept: the clock that counts sleep runs ahead of the one that does not."""

from __future__ import annotations

from gep_tui.live.clock import Clock


class SleepMeter:
    """Measures the sleep between two looks at the clocks."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._so_far = self._total()

    def since_last(self) -> float:
        """Return the seconds slept since the last call, or since the meter was made."""
        before, self._so_far = self._so_far, self._total()
        return self._so_far - before

    def _total(self) -> float:
        return self._clock.boottime() - self._clock.monotonic()
