"""Tell by how much somebody has set the clock on the wall since the record began."""

from __future__ import annotations

from datetime import datetime, timedelta

#: Seconds of difference from which the wall clock is shown apart from the record's time.
SEEN = 2.0


def set_by(wall: datetime, at: datetime) -> timedelta:
    """Return what `wall` shows more than the record's time `at`, in whole seconds; 0 if it is too little to show.

    What both show is compared: a wall clock that is set from a day in winter to one in summer is in summer time, too.
    """
    if abs((wall - at).total_seconds()) < SEEN:
        return timedelta()
    return timedelta(seconds=round((wall.replace(tzinfo=None) - at.replace(tzinfo=None)).total_seconds()))
