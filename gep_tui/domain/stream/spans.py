"""Stretches of time that count: when a phase ran, when a person spoke."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

#: Beginning and end; the last span may still be open (`None`).
Span = tuple[datetime, datetime | None]
Spans = tuple[Span, ...]

_NOTHING = timedelta()


def fixed(moment: datetime) -> datetime:
    """Return `moment` with its present offset, detached from any named zone.

    Python subtracts two times of one named zone as if no clock had been changed between them.
    """
    if type(moment.tzinfo) is timezone:
        return moment
    offset = moment.utcoffset()
    return moment if offset is None else moment.replace(tzinfo=timezone(offset), fold=0)


def stamp(moment: datetime | None) -> str | None:
    """Return a time as ISO 8601 with its offset, to the millisecond."""
    return None if moment is None else moment.isoformat(timespec="milliseconds")


def opened(spans: Spans, at: datetime) -> Spans:
    """Return `spans` with a new open one from `at`; unchanged if one is open already."""
    return spans if is_open(spans) else (*spans, (at, None))


def closed(spans: Spans, at: datetime) -> Spans:
    """Return `spans` with the open one ended at `at`, never before it began."""
    if not is_open(spans):
        return spans
    since = spans[-1][0]
    return (*spans[:-1], (since, max(since, at)))


def united(spans: Spans) -> Spans:
    """Return the time that is in any of `spans`, in order; stretches that touch become one."""
    joined: list[Span] = []
    for since, until in sorted(spans, key=lambda span: span[0]):
        if not joined or (joined[-1][1] is not None and since > joined[-1][1]):
            joined.append((since, until))
            continue
        first, last = joined[-1]
        joined[-1] = (first, None if last is None or until is None else max(last, until))
    return tuple(joined)


def is_open(spans: Spans) -> bool:
    """Tell whether time is being counted now."""
    return bool(spans) and spans[-1][1] is None


def length(spans: Spans, now: datetime) -> timedelta:
    """Return the time counted up to `now`, exactly, and never negative, whatever the clock says."""
    return sum((max(_NOTHING, (until or now) - since) for since, until in spans), _NOTHING)


def seconds(spans: Spans, now: datetime) -> float:
    """Return the seconds counted up to `now`."""
    return length(spans, now).total_seconds()


def without(spans: Spans, since: datetime, until: datetime) -> Spans:
    """Return `spans` without the time between `since` and `until`; an open one stays open after `until`."""
    kept: list[Span] = []
    for start, end in spans:
        if start < since:
            kept.append((start, since if end is None or end > since else end))
        if end is None or end > until:
            kept.append((max(start, until), end))
    return tuple(kept)


def within(spans: Spans, since: datetime, until: datetime | None) -> Spans:
    """Return the part of `spans` between `since` and `until` (`None`: to the end, which may be open)."""
    kept: list[Span] = []
    for start, end in spans:
        first = max(start, since)
        last = end if until is None else until if end is None else min(end, until)
        if last is None or last > first:
            kept.append((first, last))
    return tuple(kept)


def before(spans: Spans, moment: datetime) -> Spans:
    """Return the part of `spans` before `moment`; none of it is open."""
    return tuple((start, moment if end is None else min(end, moment)) for start, end in spans if start < moment)


def begun(spans: Spans, started: datetime) -> Spans:
    """Return `spans` with the first one beginning at `started`, and nothing before that."""
    if not spans:
        return spans
    return within(((min(started, spans[0][0]), spans[0][1]), *spans[1:]), started, None)
