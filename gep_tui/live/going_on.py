"""What time it is in a record that goes on: the same time as before, whatever was done to the wall clock since."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from gep_tui.domain.events import Event
from gep_tui.live.clock import Clock
from gep_tui.store.alive import Alive
from gep_tui.store.processes import Process


def record_time(
    clock: Clock, here: Process, signs: Iterable[Alive], events: Iterable[Event], seat: str
) -> datetime | None:
    """Return the time that the record has reached, `None` where the wall's will do.

    A sign of life that this computer wrote since it was started says it exactly: by the counter that nobody can set.
    After another start of the computer time goes on from what the writer at the `seat` last wrote, if the wall clock
    is behind that: it was set back, and no length may shrink.
    """
    signs = tuple(signs)
    same = [sign for sign in signs if here.boot and (sign.host, sign.boot) == (here.host, here.boot)]
    if same:
        last = max(same, key=lambda sign: (sign.seat, sign.asleep))
        return last.at + timedelta(seconds=max(0.0, clock.asleep() - last.asleep))
    reached = [event.at for event in events if event.writer == seat]
    reached += [sign.at for sign in signs if sign.writer == seat]
    last_at = max(reached, default=None)
    return last_at if last_at is not None and last_at > clock.at() else None
