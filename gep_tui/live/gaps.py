"""Notice when nobody kept the clock: the laptop slept, the program was closed or stuck, nobody touched a key.

Nothing is decided here. While a gap is open, nothing rings and no phase begins by itself. A gap that the seat has to
answer for is written into the record at once, so that the question survives leaving or a kill.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from functools import partial

import msgspec

from gep_tui.domain.protocol.plan import is_break
from gep_tui.domain.session.decisions.gaps import notice
from gep_tui.domain.session.events import Event, GapNoticed, GapSettled, SeatTaken
from gep_tui.domain.session.timing import left_seconds
from gep_tui.live.clock_resume import believable, sound
from gep_tui.live.session import LiveSession
from gep_tui.live.sleep_meter import SleepMeter
from gep_tui.store.files.heartbeat import Alive

#: Seconds: a program that was closed or stuck for no longer than this kept the clock.
SHORT_GAP = 300.0

#: Seconds: the laptop slept if the clocks with and without sleep differ by more than this.
SLEPT = 2.0

#: Real seconds without a key or an event, after which the room may be empty.
UNTOUCHED = 7200.0


class Gap(msgspec.Struct):
    """A time in which nobody kept the clock; `until` is when somebody came back, `None` so far.

    `why` is "asleep", "away", "stood" or "untouched". `again` marks a gap whose answer was undone. `key` is that of the
    event that recorded it, "" if only this process knows of it.
    """

    why: str
    since: datetime
    until: datetime | None = None
    again: bool = False
    key: str = ""


class Gaps:
    """The gaps that this process knows of and nobody has settled yet, in order."""

    def __init__(self, live: LiveSession) -> None:
        self._live = live
        self._open: deque[Gap] = deque()
        self._known: dict[str, Gap] = {}
        self._let_be: set[str] = set()
        self._sign: object = None
        self._last = live.session.last
        self._sleep = SleepMeter(live.clock)
        self._looked = self._touched = (live.now(), live.clock.real())

    def __bool__(self) -> bool:
        """Tell whether any gap is open."""
        return bool(self._open)

    def __iter__(self) -> Iterator[Gap]:
        """Iterate over the open gaps."""
        return iter(tuple(self._open))

    @property
    def first(self) -> Gap | None:
        """The gap to ask about; only the holder of the seat is asked."""
        return self._open[0] if self._open and self._live.seat_is_here else None

    def settle(self, gap: Gap, answer: Event | None = None) -> None:
        """Remove `gap`; it returns if its `answer` is undone, or after a restart if it had no answer."""
        if gap in self._open:
            self._open.remove(gap)
        if answer is None:
            self._let_be.add(gap.key)
        gap.again = True

    def begin(self, found: tuple[Alive, ...]) -> datetime:
        """Notice a gap before this process began; return until when the clock was kept. `found` are all heartbeats."""
        live = self._live
        # Taking the seat while resuming proves nothing about the time before.
        now = live.now()
        known = sound(live.record.events, now)
        events = (each.at for each in reversed(known) if not self._is_own_seat(each))
        signs = (each.at for each in believable(found, known))
        since = min(now, max([*signs, *_first(events)], default=now))
        self._take_in()
        if self._counts() and (now - since).total_seconds() > SHORT_GAP:
            self._notice(Gap("away", since))
        self._write_down()
        return since

    def look(self, sign: object) -> None:
        """Check the clocks, about once a second. A new value of `sign` means that somebody touched a key."""
        now, real = self._live.now(), self._live.clock.real()
        slept, stood = self._sleep.since_last(), real - self._looked[1]
        if not self._counts():
            self._touched = (now, real)
        elif slept > SLEPT * self._live.clock.speed:
            self._notice(Gap("asleep", now - timedelta(seconds=slept)))
        elif stood > SHORT_GAP:
            self._notice(Gap("stood", self._looked[0]))
        elif real - self._touched[1] > UNTOUCHED:
            self._notice(Gap("untouched", self._touched[0]))
        self._looked = (now, real)
        self._sign = sign if self._sign is None else self._sign
        if (sign, self._live.session.last) != (self._sign, self._last):
            self._sign, self._last = sign, self._live.session.last
            self._touch(now, real)
        self._take_in()
        self._drop()
        self._write_down()

    def no_touch(self) -> None:
        """Ignore the last event, which no person wrote: it ends no gap."""
        self._last = self._live.session.last

    def _touch(self, now: datetime, real: float) -> None:
        """Somebody is here: end the open gaps."""
        self._touched = (now, real)
        for gap in self._open:
            gap.until = gap.until or now

    def _notice(self, gap: Gap) -> None:
        """Add a gap, unless one is still going on, or a break explains it."""
        if not (self._open and self._open[-1].until is None) and not _is_in_break(gap, self._live):
            self._open.append(gap)

    def _take_in(self) -> None:
        """Add the record's unanswered gaps: from before, from others, or with an undone answer."""
        there = {gap.key for gap in self._open}
        for each in self._live.session.gaps:
            if each.key not in there and each.key not in self._let_be:
                gap = self._known.setdefault(each.key, Gap(each.why, each.since, each.until, key=each.key))
                self._open.append(gap)
        self._open = deque(sorted(self._open, key=lambda gap: gap.since))

    def _write_down(self) -> None:
        """Record the gaps that are asked about here, and when somebody came back."""
        if not self._live.seat_is_here or self._live.read_only:
            return
        known = {each.key: each for each in self._live.session.gaps}
        for gap in self._open:
            if not gap.key or (gap.key in known and known[gap.key].until is None and gap.until is not None):
                event = self._live.do(partial(notice, since=gap.since, why=gap.why, until=gap.until, gap=gap.key))
                if isinstance(event, GapNoticed) and not gap.key:
                    gap.key = event.key
                    self._known[gap.key] = gap
                self._last = self._live.session.last

    def _drop(self) -> None:
        """Remove gaps that need no answer here: settled, over, or asked of another seat holder."""
        if not self._open:
            return
        session, seat = self._live.session, self._live.seat_is_here
        known = {each.key for each in session.gaps}
        settled = _settled(self._live) if any(not gap.key for gap in self._open) else None
        self._open = deque(
            gap
            for gap in self._open
            if session.live
            and (
                gap.key in known
                if gap.key
                else (seat or gap.until is None) and (settled is None or settled <= gap.since)
            )
        )

    def _is_own_seat(self, event: Event) -> bool:
        return isinstance(event, SeatTaken) and event.writer == self._live.writer

    def _counts(self) -> bool:
        """Tell whether the clock is running."""
        return self._live.session.live and self._live.session.paused is None


def _first(moments: Iterable[datetime]) -> tuple[datetime, ...]:
    """Return the first of `moments`, if any."""
    return next(((each,) for each in moments), ())


def _is_in_break(gap: Gap, live: LiveSession) -> bool:
    """Tell whether a break, running or just over, explains that nobody was there."""
    session, now = live.session, live.now()
    run, phase = session.run, session.phase
    if run is None or phase is None or not is_break(phase) or run.started > gap.since:
        return False
    left = left_seconds(session, now)
    return (now - gap.since).total_seconds() <= UNTOUCHED if left is None else left >= -SHORT_GAP


def _settled(live: LiveSession) -> datetime | None:
    """Return the end of the last time that somebody has accounted for."""
    done = {command.key for command in live.session.done}
    answers = (each for each in live.record.events if isinstance(each, GapSettled) and each.key in done)
    return max((each.until for each in answers), default=None)
