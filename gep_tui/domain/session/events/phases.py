"""Events of the phases: begun, ended, paused. They act from the seat only."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.session.events.seat import ClockEvent


class PhaseEntered(ClockEvent, frozen=True, kw_only=True, rename={"from_": "from"}):
    """Phase `from_` ("" at the start) ends and `to` begins; acts only while `from_` is current.

    `added` is a break inserted here; `lengths` are new ones, in seconds, if time that was saved is passed on.
    """

    from_: str = ""
    to: str
    added: tuple[PlannedPhase, ...] = ()
    lengths: dict[str, int] = {}


class SessionClosed(ClockEvent, frozen=True, kw_only=True, rename={"from_": "from"}):
    """The session ends while `from_` is current: now, or at the earlier moment `ended`."""

    from_: str = ""
    ended: datetime | None = None


class Paused(ClockEvent, frozen=True, kw_only=True):
    """The clock stops, for the phase and the speaker."""


class Resumed(ClockEvent, frozen=True, kw_only=True):
    """The clock runs again."""
