"""Events of the cycle: when it begins, and the dates that are planned for its sessions."""

from __future__ import annotations

from datetime import date, time

from gep_tui.domain.stream.event import Event


class CycleBegun(Event, frozen=True, kw_only=True):
    """A cycle of sessions begins on a day; the one before it ends there. `name` may be empty."""

    begins: date
    name: str = ""


class CycleChanged(Event, frozen=True, kw_only=True):
    """The day on which `cycle` begins, and its name, as they are now."""

    cycle: str
    begins: date
    name: str = ""


class CycleDropped(Event, frozen=True, kw_only=True):
    """`cycle` is no cycle; its sessions belong to the one before."""

    cycle: str


class DatePlanned(Event, frozen=True, kw_only=True):
    """A session is planned; the event's key is the id of the date. `minutes` is its length, 0 if it is open."""

    day: date
    starts: time | None = None
    minutes: int = 0
    place: str = ""


class DateMoved(Event, frozen=True, kw_only=True):
    """Day, time, length and place of the date `planned` as they are now."""

    planned: str
    day: date
    starts: time | None = None
    minutes: int = 0
    place: str = ""


class DateDropped(Event, frozen=True, kw_only=True):
    """The date `planned` does not take place."""

    planned: str
