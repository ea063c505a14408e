"""Read times as people type them: the beginning, and the end or the length."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from gep_tui.domain.stream.text import one_line

#: A time of day longer ago than this is meant for the next day.
PAST = timedelta(hours=3)

#: An end later than this from now, or before this hour, is read as a length: "3h30" at nine in the morning.
FARTHEST, EARLIEST = timedelta(hours=8), 6

#: The farthest date for which a session is announced.
FAR = timedelta(days=400)

#: The longest session, in seconds: more is a typing error ("1230" for 12:30).
LONGEST = 12 * 3600

_CLOCK = re.compile(r"(\d{1,2})\s*[:h.]\s*(\d{2})?|(\d{2})(\d{2})|(\d{1,2})", re.IGNORECASE)
_LENGTH = re.compile(
    r"(?:(\d{1,2})\s*h(?:eures?|ours?|rs?)?)?\s*(?:(\d{1,4})\s*(?:m|mn|min|minutes?)?)?", re.IGNORECASE
)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}))?")
_NEXT_DAY = ("tomorrow", "demain")


class NotATime(ValueError):
    """What was typed, `text`, is not a time."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


def begin(text: str, now: datetime) -> datetime | None:
    """Return the beginning: "9:00", "9h", "22/11 9:00", "2026-11-22 9:00", "tomorrow 9:00"; None for empty text.

    A time alone is today's, or tomorrow's if today's is long past. Raises NotATime.
    """
    words = one_line(text)
    if not words:
        return None
    day, rest = _day(words, now.astimezone().date())
    hours, minutes = _clock(rest, text)
    moment = _at(day or now.astimezone().date(), hours, minutes, text)
    if day is None and now - moment > PAST:
        moment = _at(now.astimezone().date() + timedelta(days=1), hours, minutes, text)
    if abs(moment - now) > FAR:
        raise NotATime(words)
    return moment


def at_hand(text: str, since: datetime) -> int | None:
    """Return the seconds from `since` to an end ("12:30", "12h30"), or of a length ("3h", "210").

    None for empty text. Raises NotATime.
    """
    words = one_line(text)
    if not words:
        return None
    if ":" in words:
        return _until(words, since, text)
    if "h" in words.lower() and _CLOCK.fullmatch(words):
        hours, _minutes = _clock(words, text, hours=99)
        if EARLIEST <= hours < 24 and timedelta() < timedelta(seconds=_until(words, since, text)) <= FARTHEST:
            return _until(words, since, text)
    return _length(words, text)


def _until(words: str, since: datetime, text: str) -> int:
    local = since.astimezone()
    hours, minutes = _clock(words, text)
    end = _at(local.date(), hours, minutes, text)
    if end <= local:
        end = _at(local.date() + timedelta(days=1), hours, minutes, text)
    return round((end - since).total_seconds())


def _length(words: str, text: str) -> int:
    match = _LENGTH.fullmatch(words)
    hours, minutes = match.groups() if match else (None, None)
    seconds = int(hours or 0) * 3600 + int(minutes or 0) * 60
    if not 0 < seconds <= LONGEST:
        raise NotATime(one_line(text))
    return seconds


def _clock(words: str, text: str, hours: int = 24) -> tuple[int, int]:
    match = _CLOCK.fullmatch(words)
    if match is None:
        raise NotATime(one_line(text))
    hour = int(match[1] or match[3] or match[5])
    minute = int(match[2] or match[4] or 0)
    if hour >= hours or minute > 59:
        raise NotATime(one_line(text))
    return hour, minute


def _day(words: str, today: date) -> tuple[date | None, str]:
    """Return the day at the beginning of `words`, and the rest of them."""
    first, _blank, rest = words.partition(" ")
    if first.casefold() in _NEXT_DAY:
        return today + timedelta(days=1), rest
    if not rest:
        return None, words
    try:
        if match := _ISO.fullmatch(first):
            return date(*(int(each) for each in match.groups())), rest
        if match := _DAY_FIRST.fullmatch(first):
            day = date(int(match[3] or today.year), int(match[2]), int(match[1]))
            return day if match[3] or day >= today else day.replace(year=day.year + 1), rest
    except ValueError as error:
        raise NotATime(words) from error
    return None, words


def _at(day: date, hours: int, minutes: int, text: str) -> datetime:
    """Return the moment with the local offset at that time."""
    try:
        return datetime(day.year, day.month, day.day, hours, minutes).astimezone()
    except (ValueError, OverflowError, OSError) as error:
        raise NotATime(one_line(text)) from error
