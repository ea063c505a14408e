"""Events that say afterwards who spoke since when."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.stream.event import Event


class SpokenSince(Event, frozen=True, kw_only=True):
    """From `since` on, within `run`, `person` had the floor, whoever was thought to, and goes on speaking.

    `among` is as in `TurnStarted`.
    """

    person: str
    since: datetime
    run: str = ""
    among: int = 0


class TurnMoved(Event, frozen=True, kw_only=True):
    """`turn` began at `started`; whoever had the floor until it began had it until then."""

    turn: str
    started: datetime
