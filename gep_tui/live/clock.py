"""The clock, injected everywhere: what time it is for the record, on the wall, awake and asleep."""

from __future__ import annotations

import sys
import time
from datetime import datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Times are seconds or aware datetimes in the local zone."""

    speed: float

    def at(self) -> datetime:
        """Return the time for the record: wall time at the start plus all time since, sleep included."""

    def wall(self) -> datetime:
        """Return what the clock on the wall shows: somebody may have set it."""

    def awake(self) -> float:
        """Return seconds that do not count a laptop's sleep."""

    def asleep(self) -> float:
        """Return seconds that count a laptop's sleep."""

    def real(self) -> float:
        """Return seconds of the room, whatever the speed of a rehearsal."""


def _counting_sleep() -> float:
    """Return seconds that go on while the laptop sleeps, and that nobody can set (wall time where there are none)."""
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":
        return time.clock_gettime(time.CLOCK_MONOTONIC)
    return time.time()


def _without_sleep() -> float:
    """Return seconds that stand while the laptop sleeps."""
    if sys.platform == "darwin":
        return time.clock_gettime(time.CLOCK_UPTIME_RAW)
    return time.monotonic()


class SystemClock:
    """The machine's own clocks."""

    speed = 1.0

    def __init__(self) -> None:
        self._wall_at_start = time.time()
        self._asleep_at_start = _counting_sleep()

    def at(self) -> datetime:
        """Return wall time at the start of the process plus the time since then."""
        since = _counting_sleep() - self._asleep_at_start
        return datetime.fromtimestamp(self._wall_at_start + since).astimezone()

    def wall(self) -> datetime:
        """Return the machine's wall time."""
        return datetime.now().astimezone()

    def awake(self) -> float:
        """Return monotonic seconds."""
        return _without_sleep()

    def asleep(self) -> float:
        """Return seconds since boot, sleep included."""
        return _counting_sleep()

    def real(self) -> float:
        """Return monotonic seconds."""
        return time.monotonic()


class ManualClock:
    """A clock that stands until it is told to move: for tests, scripts and imports."""

    speed = 1.0

    def __init__(self, start: datetime) -> None:
        self._at = self._wall = start
        self._awake = self._asleep = 0.0

    def advance(self, seconds: float) -> None:
        """Let time go by."""
        self._at += timedelta(seconds=seconds)
        self._wall += timedelta(seconds=seconds)
        self._awake += seconds
        self._asleep += seconds

    def sleep(self, seconds: float) -> None:
        """Let time go by with the lid closed."""
        self.advance(seconds)
        self._awake -= seconds

    def set_wall(self, seconds: float) -> None:
        """Let somebody put the clock on the wall forward, or back."""
        self._wall += timedelta(seconds=seconds)

    def at(self) -> datetime:
        """Return the time it was told."""
        return self._at

    def wall(self) -> datetime:
        """Return the time it was told, as set since."""
        return self._wall

    def awake(self) -> float:
        """Return the seconds awake."""
        return self._awake

    def asleep(self) -> float:
        """Return all seconds."""
        return self._asleep

    def real(self) -> float:
        """Return the seconds awake."""
        return self._awake


class FastClock:
    """A rehearsal's clock: from `start` on it runs `speed` times as fast as the room's."""

    def __init__(self, speed: float, start: datetime, clock: Clock | None = None) -> None:
        self.speed = speed
        self._start = start
        self._clock = clock or SystemClock()
        self._began = self._clock.asleep()

    def at(self) -> datetime:
        """Return the rehearsed time."""
        gone = (self._clock.asleep() - self._began) * self.speed
        return (self._start + timedelta(seconds=gone)).astimezone()

    def wall(self) -> datetime:
        """Return the rehearsed time: there is no other wall in a rehearsal."""
        return self.at()

    def awake(self) -> float:
        """Return rehearsed seconds."""
        return self._clock.awake() * self.speed

    def asleep(self) -> float:
        """Return rehearsed seconds."""
        return self._clock.asleep() * self.speed

    def real(self) -> float:
        """Return the room's seconds."""
        return self._clock.real()
