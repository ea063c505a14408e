"""Events of gaps, times in which nobody kept the clock: that one was noticed, and what it was."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.session.events.seat import ClockEvent
from gep_tui.domain.stream.event import Event


class GapNoticed(Event, frozen=True, kw_only=True):
    """Nobody kept the clock from `since` on; `why` is how that was noticed. The user is asked what happened then.

    `until` is when somebody came back; a second event records it, with the key of the first in `gap`.
    """

    since: datetime
    why: str = ""
    until: datetime | None = None
    gap: str = ""


class GapSettled(ClockEvent, frozen=True, kw_only=True):
    """Says what happened from `since` to `until`, while nobody kept the clock (the laptop asleep, the program closed).

    The time is left out of every clock unless it `counts`; `turn` had ended when it began; with `pauses` the clock is
    stopped afterwards.
    """

    since: datetime
    until: datetime
    counts: bool = False
    turn: str = ""
    pauses: bool = False
