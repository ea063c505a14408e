"""Events of the clock: phases begin and end, pauses, time that does not count. They act from the seat only."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.events.base import ClockEvent
from gep_tui.domain.plan import PlannedPhase


class PhaseEntered(ClockEvent, frozen=True, kw_only=True, rename={"from_": "from"}):
    """Phase `from_` ("" at the start) ends and `to` begins; acts only while `from_` is current.

    `added` is a break put in here; `lengths` are new ones, in seconds, where time won was given on.
    """

    from_: str = ""
    to: str
    added: tuple[PlannedPhase, ...] = ()
    lengths: dict[str, int] = {}


class SessionClosed(ClockEvent, frozen=True, kw_only=True, rename={"from_": "from"}):
    """The session ends while `from_` is current."""

    from_: str = ""


class Paused(ClockEvent, frozen=True, kw_only=True):
    """The clock stands, for the phase and the speaker."""


class Resumed(ClockEvent, frozen=True, kw_only=True):
    """The clock goes on."""


class GapSettled(ClockEvent, frozen=True, kw_only=True):
    """The time from `since` to `until` (a laptop asleep, a program away) does not count."""

    since: datetime
    until: datetime
