"""Read a time of day and a length as people type them: "9:00", "9h30", "3h30", "210", "90 min"."""

from __future__ import annotations

import re

#: The longest session, in seconds: more is a typing error ("1230" for 12:30).
LONGEST = 12 * 3600

_CLOCK = re.compile(r"(\d{1,2})\s*[:h.]\s*(\d{2})?|(\d{2})(\d{2})|(\d{1,2})", re.IGNORECASE)
_LENGTH = re.compile(
    r"(?:(\d{1,2})\s*h(?:eures?|ours?|rs?)?)?\s*(?:(\d{1,4})\s*(?:m|mn|min|minutes?)?)?", re.IGNORECASE
)


def read_clock(words: str, hours: int = 24) -> tuple[int, int] | None:
    """Return hours, below `hours`, and minutes of a time of day; None if the words are none."""
    match = _CLOCK.fullmatch(words)
    if match is None:
        return None
    hour, minute = int(match[1] or match[3] or match[5]), int(match[2] or match[4] or 0)
    return (hour, minute) if hour < hours and minute < 60 else None


def read_length(words: str) -> int | None:
    """Return the seconds of a length; None if the words are none, or mean more than twelve hours."""
    match = _LENGTH.fullmatch(words)
    hours, minutes = (int(each or 0) for each in match.groups()) if match else (0, 0)
    if hours and minutes > 59 and words[-1].isdigit():  # "9h75" is neither a length nor a time of day
        return None
    seconds = hours * 3600 + minutes * 60
    return seconds if 0 < seconds <= LONGEST else None
