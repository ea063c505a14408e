"""Find the time at which a record continues, even if the wall clock was set meanwhile.

A time that no clock can have reached by itself, in a damaged line or heartbeat, is ignored.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from gep_tui.domain.session.events import Event, Unknown
from gep_tui.domain.session.state import Session
from gep_tui.live.clock import Clock
from gep_tui.store.files.heartbeat import DAMAGED, Alive
from gep_tui.store.files.processes import Process, this_process

if TYPE_CHECKING:
    from gep_tui.live.ports import Heartbeats

#: Nobody sets a clock by more than this unnoticed.
DAY = timedelta(days=1)


def go_on(clock: Clock, session: Session, heartbeats: Heartbeats, events: Iterable[Event]) -> None:
    """Continue from the record's own time when the wall clock no longer agrees with it."""
    if session.live and not session.rehearsal:
        at = record_time(clock, this_process(), heartbeats.read(), events, session.seat)
        if at is not None:
            clock.go_on_from(at)


def record_time(
    clock: Clock, here: Process, signs: Iterable[Alive], events: Iterable[Event], seat: str
) -> datetime | None:
    """Return the time that the record has reached, `None` if the wall clock's will do.

    A heartbeat written by this computer since its last start gives it exactly, by the counter that nobody can set.
    After a restart, time continues from the last entry or heartbeat of the writer at the `seat` if the wall clock is
    behind it: then the clock was set back, and no length may shrink.
    """
    events = sound(events, clock.at())
    signs = believable(signs, events)
    same = [sign for sign in signs if here.boot and (sign.host, sign.boot) == (here.host, here.boot)]
    if same:
        last = max(same, key=lambda sign: (sign.seat, sign.asleep))
        return last.at + timedelta(seconds=max(0.0, clock.boottime() - last.asleep))
    reached = [event.at for event in events if event.writer == seat]
    reached += [sign.at for sign in signs if sign.writer == seat]
    last_at = max(reached, default=None)
    return last_at if last_at is not None and last_at > clock.at() else None


def sound(events: Iterable[Event], now: datetime) -> tuple[Event, ...]:
    """Return the events with believable times: from a day before the median to a day after it or `now`."""
    known = tuple(event for event in events if not isinstance(event, Unknown))
    if not known:
        return ()
    middle = sorted(event.at for event in known)[len(known) // 2]
    return tuple(event for event in known if middle - DAY <= event.at <= max(middle, now) + DAY)


def believable(signs: Iterable[Alive], events: Iterable[Event]) -> tuple[Alive, ...]:
    """Return the heartbeats whose times can be trusted; those of an older gep only if they are near the `events`."""
    last = max((event.at for event in events), default=None)
    return tuple(
        sign
        for sign in signs
        if (sign.check and sign.check != DAMAGED) or (not sign.check and (last is None or abs(sign.at - last) <= DAY))
    )
