"""The clock, injected everywhere: what time it is for the record, on the wall, awake and asleep."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo
from typing import Protocol

from gep_tui.domain.stream.spans import fixed
from gep_tui.live.counters import Machine, this_machine


class Clock(Protocol):
    """Times are seconds or aware datetimes in the local zone."""

    speed: float

    def at(self) -> datetime:
        """Return the time for the record: wall time at the start plus all time since, sleep included."""

    def wall(self) -> datetime:
        """Return what the clock on the wall shows: somebody may have set it."""

    def local(self, moment: datetime) -> datetime:
        """Return `moment` with the offset that is in force here then: clocks may be changed before it."""

    def go_on_from(self, at: datetime) -> None:
        """Let the record's time be `at` now, where a record goes on whose time is not the wall's."""

    def monotonic(self) -> float:
        """Return seconds that do not count a laptop's sleep."""

    def boottime(self) -> float:
        """Return seconds that count a laptop's sleep."""

    def real(self) -> float:
        """Return seconds of the room, whatever the speed of a rehearsal."""


#: Seconds since 1970 between which the record's time begins, whatever the clock on the wall shows.
EARLIEST, LATEST = 0.0, datetime(8900, 1, 1, tzinfo=UTC).timestamp()


class SystemClock:
    """The machine's own clocks."""

    speed = 1.0

    def __init__(self, machine: Machine | None = None) -> None:
        """Begin with the wall time of `machine`, by default of this one."""
        self._machine = machine or this_machine()
        self._asleep_at_start = self._machine.boottime()
        # The record can hold no other years; durations, and the wall as it is shown, are right all the same.
        self._wall_at_start = min(max(self._machine.wall(), EARLIEST), LATEST)

    def at(self) -> datetime:
        """Return wall time at the start of the process plus the time since then."""
        since = self._machine.boottime() - self._asleep_at_start
        return datetime.fromtimestamp(self._wall_at_start + since).astimezone()

    def wall(self) -> datetime:
        """Return the machine's wall time."""
        return (datetime.fromtimestamp(0, UTC) + timedelta(seconds=self._machine.wall())).astimezone()

    def local(self, moment: datetime) -> datetime:
        """Return `moment` with the offset that is in force here then."""
        return moment.astimezone()

    def go_on_from(self, at: datetime) -> None:
        """Let the record's time be `at` now."""
        self._asleep_at_start = self._machine.boottime()
        self._wall_at_start = at.timestamp()

    def monotonic(self) -> float:
        """Return seconds without sleep."""
        return self._machine.monotonic()

    def boottime(self) -> float:
        """Return seconds, sleep included."""
        return self._machine.boottime()

    def real(self) -> float:
        """Return the seconds awake."""
        return self._machine.monotonic()


class ManualClock:
    """A clock that stands until it is told to move: for tests, scripts and imports."""

    speed = 1.0

    def __init__(self, start: datetime, zone: tzinfo | None = None) -> None:
        """Begin at `start`, in a `zone` whose clocks may be changed; by default offsets stay as they are."""
        self._zone = zone
        self._at = self._wall = start.astimezone(UTC) if zone else start
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
        return self.local(self._at)

    def wall(self) -> datetime:
        """Return the time it was told, as set since."""
        return self.local(self._wall)

    def local(self, moment: datetime) -> datetime:
        """Return `moment` in the zone, if there is one."""
        return fixed(moment.astimezone(self._zone)) if self._zone else moment

    def go_on_from(self, at: datetime) -> None:
        """Let the record's time be `at` now."""
        self._at = at.astimezone(UTC) if self._zone else at

    def monotonic(self) -> float:
        """Return the seconds awake."""
        return self._awake

    def boottime(self) -> float:
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
        self._began = self._clock.boottime()

    def at(self) -> datetime:
        """Return the rehearsed time."""
        gone = (self._clock.boottime() - self._began) * self.speed
        return (self._start + timedelta(seconds=gone)).astimezone()

    def wall(self) -> datetime:
        """Return the rehearsed time: there is no other wall in a rehearsal."""
        return self.at()

    def local(self, moment: datetime) -> datetime:
        """Return `moment` with the offset that is in force here then."""
        return moment.astimezone()

    def go_on_from(self, at: datetime) -> None:
        """Let the rehearsed time be `at` now."""
        self._start, self._began = at, self._clock.boottime()

    def monotonic(self) -> float:
        """Return rehearsed seconds."""
        return self._clock.monotonic() * self.speed

    def boottime(self) -> float:
        """Return rehearsed seconds."""
        return self._clock.boottime() * self.speed

    def real(self) -> float:
        """Return the room's seconds."""
        return self._clock.real()
