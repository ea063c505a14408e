"""Events of time that nobody kept: that it was noticed, and what it was."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.session.events.seat import ClockEvent
from gep_tui.domain.stream.event import Event


class GapNoticed(Event, frozen=True, kw_only=True):
    """Nobody kept the clock from `since` on: `why` says what was seen. It is to be asked what that time was.

    `until` is when somebody was there again; that is written with a second event, whose `gap` is the key of the first.
    """

    since: datetime
    why: str = ""
    until: datetime | None = None
    gap: str = ""


class GapSettled(ClockEvent, frozen=True, kw_only=True):
    """What the time from `since` to `until` was, in which nobody was there (a laptop asleep, a program away).

    It is left out of every clock unless it `counts`; `turn` had ended when it began; with `pauses` the clock stands.
    """

    since: datetime
    until: datetime
    counts: bool = False
    turn: str = ""
    pauses: bool = False
