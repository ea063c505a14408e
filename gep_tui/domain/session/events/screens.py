"""Events of the screens that have the session open."""

from __future__ import annotations

from gep_tui.domain.session.events.seat import ClockEvent
from gep_tui.domain.stream.event import Event


class Signed(Event, frozen=True, kw_only=True):
    """The writer of this file is called `name`."""

    name: str


class QueueHandedOver(ClockEvent, frozen=True, kw_only=True):
    """The writer `to` ("" for none) may raise and lower hands without the seat."""

    to: str = ""
