"""Events that correct turns that were timed wrong."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.stream.event import Event


class TurnCorrected(Event, frozen=True, kw_only=True):
    """The given fields replace those of `turn`: speaker, run, beginning, end.

    `hand` is the place in the queue (from 1) that goes back to the person who had the floor by mistake; 0 for none.
    """

    turn: str
    person: str | None = None
    run: str | None = None
    started: datetime | None = None
    ended: datetime | None = None
    hand: int = 0


class TurnSplit(Event, frozen=True, kw_only=True):
    """From `since` on it was `person` who spoke in `turn`."""

    turn: str
    since: datetime
    person: str


class TurnsMerged(Event, frozen=True, kw_only=True):
    """`other` was part of `turn`: one speaker, one turn, both lengths."""

    turn: str
    other: str
