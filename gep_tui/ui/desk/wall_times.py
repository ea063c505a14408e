"""Clock times on the screen: when each phase begins and ends, and how far the wall clock is off."""

from __future__ import annotations

from datetime import datetime, timedelta

from gep_tui.domain.session.timetable import Slot, timetable
from gep_tui.live.session import LiveSession
from gep_tui.live.set_clock import set_by


def slots(live: LiveSession) -> dict[str, Slot]:
    """Return when each phase begins and ends, to the minute, so that it changes no more often than what is shown."""
    found = timetable(live.session, live.now())
    return {
        id: Slot(_minute(slot.begins), slot.ends and _minute(slot.ends), slot.again, slot.left)
        for id, slot in found.items()
    }


def offset(live: LiveSession) -> timedelta:
    """Return how many seconds the wall clock was set forward or back; 0 if it is too little to show."""
    return set_by(live.clock.wall(), live.clock.at())


def _minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)
