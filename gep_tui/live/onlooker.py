"""The work beside a read-only screen: it follows the record, and tells the others that it is here."""

from __future__ import annotations

import threading
from datetime import datetime, timedelta

from gep_tui.live.awake import stay_awake
from gep_tui.live.follower import Follower
from gep_tui.live.heartbeat import Heartbeat
from gep_tui.live.seat_time import SeatTime
from gep_tui.live.session import LiveSession
from gep_tui.live.set_clock import set_by
from gep_tui.store.files.heartbeat import ROOM, Alive

#: Real seconds between two heartbeats: the others expect one within five seconds.
BEAT = 3.0


class Onlooker:
    """Follows the record for one room screen, from `begin` to `end`. It writes nothing into the record."""

    def __init__(self, live: LiveSession) -> None:
        self._live = live
        self._follower = Follower(live)
        self._heartbeat = Heartbeat(live, ROOM)
        self._beaten = float("-inf")
        self._time = SeatTime(live.clock)
        self._heard: Alive | None = None
        self._ending = threading.Event()

    @property
    def gone(self) -> bool:
        """Whether the session's files are gone from their place."""
        return self._follower.gone

    @property
    def silent_since(self) -> datetime | None:
        """When the holder of a running clock was last heard, if that is a while ago; `None` if all is well."""
        return self._follower.company.silent_since

    @property
    def is_left(self) -> bool:
        """Whether a clock is running although the screen of its holder is closed."""
        return self._follower.company.is_left

    @property
    def offset(self) -> timedelta | None:
        """By how much the holder's wall clock is off the record's time, `None` if it is not known.

        The times that the room sees are the facilitator's: this laptop's own wall clock may be wrong.
        """
        holder = self._follower.company.holder
        if holder is None:
            return None
        return set_by(holder.sign.wall, holder.sign.at)

    def begin(self) -> None:
        """Follow the record, and keep the laptop awake."""
        self._follower.begin()
        stay_awake(self._ending)

    def tick(self) -> None:
        """Follow the holder's time; tell the others that this screen is here, at most every few seconds."""
        holder = self._follower.company.holder
        if holder is not None and holder.heard is None and holder.sign != self._heard:
            self._heard = holder.sign
            self._time.hear(holder.sign)
        real = self._live.clock.real()
        if real - self._beaten >= BEAT and not self.gone:
            self._beaten = real
            self._heartbeat.put("", "", "")

    def end(self) -> None:
        """Stop following, and remove the heartbeat."""
        self._ending.set()
        self._follower.end()
        self._heartbeat.leave()
