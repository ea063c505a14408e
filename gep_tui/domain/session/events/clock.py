"""Events of the clock: phases begin and end, pauses, time that does not count. They act from the seat only."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.stream.event import ClockEvent, Event


class PhaseEntered(ClockEvent, frozen=True, kw_only=True, rename={"from_": "from"}):
    """Phase `from_` ("" at the start) ends and `to` begins; acts only while `from_` is current.

    `added` is a break put in here; `lengths` are new ones, in seconds, where time won was given on.
    """

    from_: str = ""
    to: str
    added: tuple[PlannedPhase, ...] = ()
    lengths: dict[str, int] = {}


class SessionClosed(ClockEvent, frozen=True, kw_only=True, rename={"from_": "from"}):
    """The session ends while `from_` is current: now, or at the moment `ended`, noticed only now."""

    from_: str = ""
    ended: datetime | None = None


class Paused(ClockEvent, frozen=True, kw_only=True):
    """The clock stands, for the phase and the speaker."""


class Resumed(ClockEvent, frozen=True, kw_only=True):
    """The clock goes on."""


class ClockAdopted(ClockEvent, frozen=True, kw_only=True):
    """What another screen did to the clock without the seat acts all the same: `steps` are the keys of those events.

    Each acts at its own place in the record, as far as it still makes sense there.
    """

    steps: tuple[str, ...]


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
