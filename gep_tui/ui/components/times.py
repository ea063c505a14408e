"""Read times as people type them: the beginning, and the end or the length."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from gep_tui.domain.stream.text import one_line
from gep_tui.domain.stream.typed_times import read_clock, read_length
from gep_tui.ui.components.said_days import NotATime, day_and_clock

#: A time of day longer ago than this is meant for the next day.
PAST = timedelta(hours=3)

#: An end later than this from now, or before this hour, is read as a length: "3h30" at nine in the morning.
FARTHEST, EARLIEST = timedelta(hours=8), 6

#: The farthest date for which a session is announced.
FAR = timedelta(days=400)

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}))?")
_NEXT_DAY = ("tomorrow", "demain")


def begin(text: str, now: datetime) -> datetime | None:
    """Return the beginning: "9:00", "9h", "22/11 9:00", "2026-11-22 9:00", "Friday 9:00"; None for empty text.

    A time alone is today's, or tomorrow's if today's is long past. Raises NotATime, and EitherDayMeant.
    """
    words = one_line(text)
    if not words:
        return None
    day, rest = _day(words, now.astimezone().date())
    if read_clock(rest) is None and (said := day_and_clock(words, now.astimezone().date())) is not None:
        day, rest = said
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
    if "h" in words.lower() and (found := read_clock(words, 99)):
        hours, _minutes = found
        if EARLIEST <= hours < 24 and timedelta() < timedelta(seconds=_until(words, since, text)) <= FARTHEST:
            return _until(words, since, text)
    return length(text)


def _until(words: str, since: datetime, text: str) -> int:
    local = since.astimezone()
    hours, minutes = _clock(words, text)
    end = _at(local.date(), hours, minutes, text)
    if end <= local:
        end = _at(local.date() + timedelta(days=1), hours, minutes, text)
    return round((end - since).total_seconds())


def length(text: str) -> int:
    """Return the seconds of a length: “3h30”, “210” (minutes). Raises NotATime."""
    seconds = read_length(one_line(text))
    if seconds is None:
        raise NotATime(one_line(text))
    return seconds


def _clock(words: str, text: str) -> tuple[int, int]:
    found = read_clock(words)
    if found is None:
        raise NotATime(one_line(text))
    return found


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
