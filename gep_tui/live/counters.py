"""The machine's counters: seconds that go on while a laptop sleeps, and seconds that stand. Nobody can set either."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

#: Returns seconds from some beginning.
Counter = Callable[[], float]

#: A wall clock that runs ahead of the monotonic one by more than this slept, or was set forward, in seconds.
STEP = 2.0


@dataclass(frozen=True)
class Machine:
    """Where times come from: `wall` is seconds since 1970, as somebody has set it."""

    wall: Counter
    boottime: Counter
    monotonic: Counter


class FromWall:
    """Counts sleep where only the wall clock does: a system of which no counter is known that goes on.

    A step forward may be a sleep: it counts, and is asked about as one. A step back is somebody's setting the clock:
    time never goes back.
    """

    def __init__(self, wall: Counter, awake: Counter) -> None:
        """Begin to count with these two."""
        self._wall, self._awake = wall, awake
        self._wall_then, self._awake_then = wall(), awake()
        self._counted = self._awake_then

    def __call__(self) -> float:
        """Return seconds with sleep."""
        wall, awake = self._wall(), self._awake()
        gone, by_wall = awake - self._awake_then, wall - self._wall_then
        self._wall_then, self._awake_then = wall, awake
        self._counted += by_wall if by_wall - gone > STEP else gone
        return self._counted


if sys.platform == "win32":
    import ctypes

    def _with_sleep() -> float:
        """Return seconds since the start of Windows, sleep included."""
        count = ctypes.windll.kernel32.GetTickCount64
        count.restype = ctypes.c_ulonglong
        return int(count()) / 1e3

    def _without_sleep() -> float:
        """Return seconds since the start of Windows, without sleep."""
        found = ctypes.c_ulonglong()
        ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(found))
        return found.value / 1e7

    def this_machine() -> Machine:
        """Return the counters of Windows."""
        return Machine(time.time, _with_sleep, _without_sleep)

elif sys.platform == "darwin":

    def this_machine() -> Machine:
        """Return the counters of macOS, where the monotonic one goes on in sleep."""
        return Machine(
            time.time,
            lambda: time.clock_gettime(time.CLOCK_MONOTONIC),
            lambda: time.clock_gettime(time.CLOCK_UPTIME_RAW),
        )

elif sys.platform == "linux":

    def this_machine() -> Machine:
        """Return the counters of Linux."""
        return Machine(time.time, lambda: time.clock_gettime(time.CLOCK_BOOTTIME), time.monotonic)

else:

    def this_machine() -> Machine:
        """Return what every system has."""
        return Machine(time.time, FromWall(time.time, time.monotonic), time.monotonic)
