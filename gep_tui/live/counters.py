"""The machine's counters: seconds with and without a laptop's sleep. Nobody can set either."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

import msgspec

#: Returns seconds since some fixed moment.
Counter = Callable[[], float]

#: If the wall clock gains more seconds than this on the monotonic one, the laptop slept or somebody set the clock.
STEP = 2.0


class Machine(msgspec.Struct, frozen=True):
    """The sources of time; `wall` is seconds since 1970, as set by people."""

    wall: Counter
    boottime: Counter
    monotonic: Counter


class FromWall:
    """Counts sleep by the wall clock, for systems without a counter that goes on during sleep.

    A step forward may be a sleep: it counts, and the facilitator is asked about it. A step back means that somebody set
    the clock: time never goes back.
    """

    def __init__(self, wall: Counter, awake: Counter) -> None:
        """Start counting with these two counters."""
        self._wall, self._awake = wall, awake
        self._wall_then, self._awake_then = wall(), awake()
        self._counted = self._awake_then

    def __call__(self) -> float:
        """Return seconds including sleep."""
        wall, awake = self._wall(), self._awake()
        gone, by_wall = awake - self._awake_then, wall - self._wall_then
        self._wall_then, self._awake_then = wall, awake
        self._counted += by_wall if by_wall - gone > STEP else gone
        return self._counted


if sys.platform == "win32":
    import ctypes

    def _with_sleep() -> float:
        """Return seconds since Windows started, including sleep."""
        count = ctypes.windll.kernel32.GetTickCount64
        count.restype = ctypes.c_ulonglong
        return int(count()) / 1e3

    def _without_sleep() -> float:
        """Return seconds since Windows started, without sleep."""
        found = ctypes.c_ulonglong()
        ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(found))
        return found.value / 1e7

    def this_machine() -> Machine:
        """Return the counters of Windows."""
        return Machine(time.time, _with_sleep, _without_sleep)

elif sys.platform == "darwin":

    def this_machine() -> Machine:
        """Return the counters of macOS, where the monotonic one goes on during sleep."""
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
        """Return counters that exist on every system."""
        return Machine(time.time, FromWall(time.time, time.monotonic), time.monotonic)
