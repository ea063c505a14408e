"""Decide about the cycle and its planned dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta

from gep_tui.domain.group import refusals as no
from gep_tui.domain.group.events import CycleBegun, CycleChanged, CycleDropped, DateDropped, DateMoved, DatePlanned
from gep_tui.domain.group.state import Group
from gep_tui.domain.stream.refusal import Refusal
from gep_tui.domain.stream.text import one_line

#: The most sessions that one command plans, so that a slip of a digit does not plan for centuries.
MOST_DATES = 60


def begin_cycle(group: Group, now: datetime, begins: date, name: str = "") -> CycleBegun | Refusal:
    """Begin a cycle on a day, which may be past: a group may have met before it used gep."""
    if any(cycle.begins == begins for cycle in group.cycles):
        return no.CycleBegins(day=begins)
    return CycleBegun(begins=begins, name=one_line(name))


def change_cycle(
    group: Group, now: datetime, cycle: str, *, begins: date | None = None, name: str | None = None
) -> CycleChanged | Refusal:
    """Let a cycle begin on another day, or be called otherwise; what is not given stays."""
    found = next((each for each in group.cycles if each.id == cycle), None)
    if found is None:
        return no.UnknownCycle()
    day, called = begins or found.begins, found.name if name is None else one_line(name)
    if (day, called) == (found.begins, found.name):
        return no.SameInGroup()
    if any(each.begins == day and each.id != cycle for each in group.cycles):
        return no.CycleBegins(day=day)
    return CycleChanged(cycle=cycle, begins=day, name=called)


def drop_cycle(group: Group, now: datetime, cycle: str) -> CycleDropped | Refusal:
    """Take a cycle off the list: its sessions belong to the one before."""
    known = any(each.id == cycle for each in group.cycles)
    return CycleDropped(cycle=cycle) if known else no.UnknownCycle()


def plan_date(
    group: Group, now: datetime, day: date, starts: time | None = None, minutes: int = 0, place: str = ""
) -> DatePlanned | Refusal:
    """Plan a session today or later."""
    return _bad_day(group, now, day, starts, "") or DatePlanned(
        day=day, starts=starts, minutes=max(0, minutes), place=one_line(place)
    )


def move_date(
    group: Group,
    now: datetime,
    planned: str,
    *,
    day: date | None = None,
    starts: time | None = None,
    minutes: int | None = None,
    place: str | None = None,
    no_time: bool = False,
) -> DateMoved | Refusal:
    """Change the given fields of a planned date; with `no_time` it begins at no time that is known."""
    found = group.planned(planned)
    if found is None:
        return no.UnknownDate()
    moved = DateMoved(
        planned=planned,
        day=day or found.day,
        starts=None if no_time else starts or found.starts,
        minutes=found.minutes if minutes is None else max(0, minutes),
        place=found.place if place is None else one_line(place),
    )
    if all(getattr(moved, field) == getattr(found, field) for field in ("day", "starts", "minutes", "place")):
        return no.SameInGroup()
    return _bad_day(group, now, moved.day, moved.starts, planned) or moved


def drop_date(group: Group, now: datetime, planned: str) -> DateDropped | Refusal:
    """Remove a planned date."""
    return DateDropped(planned=planned) if group.planned(planned) else no.UnknownDate()


def every(weeks: int, first: date, count: int, but: Iterable[date] = ()) -> Iterator[date]:
    """Yield `count` days, `weeks` weeks apart from `first` on; those in `but` are left out and not made up for.

    There are at most `MOST_DATES`. Days that no calendar has (after the year 9999) end the series.
    """
    left_out = set(but)
    for index in range(min(count, MOST_DATES)):
        try:
            day = first + timedelta(weeks=weeks * index)
        except OverflowError:
            return
        if day not in left_out:
            yield day


def _bad_day(group: Group, now: datetime, day: date, starts: time | None, but: str) -> Refusal | None:
    if day < now.date():
        return no.DateIsPast(day=day)
    taken = any((each.day, each.starts) == (day, starts) for each in group.dates if each.id != but)
    return no.AlreadyPlanned(day=day) if taken else None
