"""Events that put right what was timed wrong: turns and phases as they really were."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.events.base import ClockEvent, Event


class TurnCorrected(Event, frozen=True, kw_only=True):
    """What is given here of `turn` replaces what stood: speaker, run, beginning, end."""

    turn: str
    person: str | None = None
    run: str | None = None
    started: datetime | None = None
    ended: datetime | None = None


class TurnSplit(Event, frozen=True, kw_only=True):
    """From `since` on it was `person` who spoke in `turn`."""

    turn: str
    since: datetime
    person: str


class TurnsMerged(Event, frozen=True, kw_only=True):
    """`other` was part of `turn`: one speaker, one turn, both lengths."""

    turn: str
    other: str


class PhaseMoved(ClockEvent, frozen=True, kw_only=True):
    """The run began at `started`; the run before ended then."""

    run: str
    started: datetime
