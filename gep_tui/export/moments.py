"""Times of the record (ISO 8601, with the offset of the place) as people read them; nothing here knows the time."""

from __future__ import annotations

from datetime import datetime

from gep_tui.locale import _


def day(stamp: str | None) -> str:
    """Return the date of a time of the record, "" where there is none."""
    moment = _read(stamp)
    if moment is None:
        return ""
    return _("{year:04}-{month:02}-{day:02}").format(year=moment.year, month=moment.month, day=moment.day)


def time_of_day(stamp: str | None) -> str:
    """Return hours and minutes as the clock in the room showed them, "" where there is no time."""
    moment = _read(stamp)
    return "" if moment is None else f"{moment:%H:%M}"


def _read(stamp: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(stamp) if stamp else None
    except ValueError:
        return None
