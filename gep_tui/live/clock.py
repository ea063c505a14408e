"""The clock that is passed to everything: the record's time, the wall's, and seconds with and without sleep."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo
from typing import Protocol

from gep_tui.domain.stream.spans import fixed
from gep_tui.live.counters import Machine, this_machine


class Clock(Protocol):
    """All times are seconds, or aware datetimes in the local zone."""

    speed: float

    def at(self) -> datetime:
        """Return the record's time: the wall time at the start plus all time since, sleep included."""

    def wall(self) -> datetime:
        """Return what the clock on the wall shows; somebody may have set it."""

    def local(self, moment: datetime) -> datetime:
        """Return `moment` in local time, with the offset in force then, which summer time may have changed."""

    def go_on_from(self, at: datetime) -> None:
        """Set the record's time to `at`, when it no longer agrees with the wall clock."""

    def monotonic(self) -> float:
        """Return seconds that stop while the laptop sleeps."""

    def boottime(self) -> float:
        """Return seconds that go on while the laptop sleeps."""

    def real(self) -> float:
        """Return real seconds, whatever the speed of a rehearsal."""


#: Bounds, in seconds since 1970, for the time at which a record begins, whatever the wall clock shows.
EARLIEST, LATEST = 0.0, datetime(8900, 1, 1, tzinfo=UTC).timestamp()


class SystemClock:
    """The machine's own clocks."""

    speed = 1.0

    def __init__(self, machine: Machine | None = None) -> None:
        """Start with the wall time of `machine`, by default this one."""
        self._machine = machine or this_machine()
        self._asleep_at_start = self._machine.boottime()
        # The record accepts no other years; durations and the displayed wall time are correct anyway.
        self._wall_at_start = min(max(self._machine.wall(), EARLIEST), LATEST)

    def at(self) -> datetime:
        """Return the wall time at the start of the process plus the time since."""
        since = self._machine.boottime() - self._asleep_at_start
        return datetime.fromtimestamp(self._wall_at_start + since).astimezone()

    def wall(self) -> datetime:
        """Return the machine's wall time."""
        return (datetime.fromtimestamp(0, UTC) + timedelta(seconds=self._machine.wall())).astimezone()

    def local(self, moment: datetime) -> datetime:
        """Return `moment` with the local offset at that moment."""
        return moment.astimezone()

    def go_on_from(self, at: datetime) -> None:
        """Set the record's time to `at`."""
        self._asleep_at_start = self._machine.boottime()
        self._wall_at_start = at.timestamp()

    def monotonic(self) -> float:
        """Return seconds without sleep."""
        return self._machine.monotonic()

    def boottime(self) -> float:
        """Return seconds including sleep."""
        return self._machine.boottime()

    def real(self) -> float:
        """Return seconds without sleep."""
        return self._machine.monotonic()


class ManualClock:
    """A clock that moves only when told to, for tests, scripts and imports."""

    speed = 1.0

    def __init__(self, start: datetime, zone: tzinfo | None = None) -> None:
        """Start at `start`; `zone` gives the offsets, by default the offset of `start` never changes."""
        self._zone = zone
        self._at = self._wall = start.astimezone(UTC) if zone else start
        self._awake = self._asleep = 0.0

    def advance(self, seconds: float) -> None:
        """Let `seconds` pass."""
        self._at += timedelta(seconds=seconds)
        self._wall += timedelta(seconds=seconds)
        self._awake += seconds
        self._asleep += seconds

    def sleep(self, seconds: float) -> None:
        """Let `seconds` pass with the lid closed."""
        self.advance(seconds)
        self._awake -= seconds

    def set_wall(self, seconds: float) -> None:
        """Set the clock on the wall forward by `seconds`, or back."""
        self._wall += timedelta(seconds=seconds)

    def at(self) -> datetime:
        """Return the time it was moved to."""
        return self.local(self._at)

    def wall(self) -> datetime:
        """Return the time it was moved to, with any later setting of the wall clock."""
        return self.local(self._wall)

    def local(self, moment: datetime) -> datetime:
        """Return `moment` in the zone, if there is one."""
        return fixed(moment.astimezone(self._zone)) if self._zone else moment

    def go_on_from(self, at: datetime) -> None:
        """Set the record's time to `at`."""
        self._at = at.astimezone(UTC) if self._zone else at

    def monotonic(self) -> float:
        """Return seconds without sleep."""
        return self._awake

    def boottime(self) -> float:
        """Return seconds including sleep."""
        return self._asleep

    def real(self) -> float:
        """Return seconds without sleep."""
        return self._awake


class FastClock:
    """The clock of a rehearsal: from `start` it runs `speed` times as fast as the real one."""

    def __init__(self, speed: float, start: datetime, clock: Clock | None = None) -> None:
        self.speed = speed
        self._start = start
        self._clock = clock or SystemClock()
        self._began = self._clock.boottime()

    def at(self) -> datetime:
        """Return the rehearsal's time."""
        gone = (self._clock.boottime() - self._began) * self.speed
        return (self._start + timedelta(seconds=gone)).astimezone()

    def wall(self) -> datetime:
        """Return the rehearsal's time: a rehearsal has no other clock on the wall."""
        return self.at()

    def local(self, moment: datetime) -> datetime:
        """Return `moment` with the local offset at that moment."""
        return moment.astimezone()

    def go_on_from(self, at: datetime) -> None:
        """Set the rehearsal's time to `at`."""
        self._start, self._began = at, self._clock.boottime()

    def monotonic(self) -> float:
        """Return the rehearsal's seconds without sleep."""
        return self._clock.monotonic() * self.speed

    def boottime(self) -> float:
        """Return the rehearsal's seconds including sleep."""
        return self._clock.boottime() * self.speed

    def real(self) -> float:
        """Return real seconds."""
        return self._clock.real()
