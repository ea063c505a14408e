"""Events that put right what was timed wrong: turns and phases as they really were."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.stream.event import ClockEvent, Event


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


class PhaseMoved(ClockEvent, frozen=True, kw_only=True):
    """The run began at `started`; the run before ended then."""

    run: str
    started: datetime


class PhaseReassigned(ClockEvent, frozen=True, kw_only=True):
    """What was held in `run` was in truth `phase`; turns and notes of the run go with it."""

    run: str
    phase: str
