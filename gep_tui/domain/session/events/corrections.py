"""Events that correct turns that were timed wrong."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.stream.event import Event


class TurnCorrected(Event, frozen=True, kw_only=True):
    """What is given here of `turn` replaces what stood: speaker, run, beginning, end.

    `hand` is the place in the queue (from 1) that whoever was given the floor by mistake has again; 0 is none.
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
