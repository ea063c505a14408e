"""Events that correct, afterwards, who has spoken since when."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.stream.event import Event


class SpokenSince(Event, frozen=True, kw_only=True):
    """`person` has had the floor since `since`, within `run`, and keeps it, whoever was recorded as the speaker.

    `among` is as in `TurnStarted`.
    """

    person: str
    since: datetime
    run: str = ""
    among: int = 0


class TurnMoved(Event, frozen=True, kw_only=True):
    """`turn` began at `started`; the previous speaker had the floor until then."""

    turn: str
    started: datetime
