"""Keep a read-only screen in the time of the seat's holder: another laptop's clock may be minutes off."""

from __future__ import annotations

from collections import deque
from datetime import datetime, timedelta

from gep_tui.live.clock import Clock
from gep_tui.store.files.heartbeat import DAMAGED, Alive
from gep_tui.store.files.processes import this_process

#: Seconds by which this screen may be behind; a heartbeat is always some moments old.
BEHIND = 1.0

#: Seconds by which a heartbeat of another laptop may be late: a shared folder can be slow.
LATE = 60.0

#: This many heartbeats in a row must be late before our own clock is assumed to be ahead.
IN_A_ROW = 5


class SeatTime:
    """Sets a clock by the heartbeats of the seat's holder; `hear` gets each of them once, as it comes."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._ahead: deque[float] = deque(maxlen=IN_A_ROW)

    def hear(self, sign: Alive) -> None:
        """Set our clock by a heartbeat, if it cannot be showing the record's time."""
        if not sign.check or sign.check == DAMAGED:
            return
        at = self._by_counter(sign)
        if at is not None:
            if abs(self._seconds_to(at)) > BEHIND:
                self._clock.go_on_from(at)
            return
        self._ahead.append(self._seconds_to(sign.at))
        if self._ahead[-1] > BEHIND or (len(self._ahead) == IN_A_ROW and max(self._ahead) < -LATE):
            self._ahead.clear()
            self._clock.go_on_from(sign.at)

    def _by_counter(self, sign: Alive) -> datetime | None:
        """Return the exact time by this computer's counter, which nobody can set; `None` for another computer."""
        here = this_process()
        if not here.boot or (sign.host, sign.boot) != (here.host, here.boot):
            return None
        return sign.at + timedelta(seconds=max(0.0, self._clock.boottime() - sign.asleep))

    def _seconds_to(self, at: datetime) -> float:
        """Return how many real seconds `at` is ahead of our time."""
        return (at - self._clock.at()).total_seconds() / self._clock.speed
