"""Change the cycles and the planned dates."""

from __future__ import annotations

from gep_tui.domain.group.builder import GroupBuilder, changes
from gep_tui.domain.group.events import CycleBegun, CycleChanged, CycleDropped, DateDropped, DateMoved, DatePlanned
from gep_tui.domain.group.state import Cycle, PlannedDate


@changes(CycleBegun)
def begin_cycle(build: GroupBuilder, event: CycleBegun) -> str:
    """Begin a cycle; two that begin on one day would be one, so the second is refused."""
    if any(cycle.begins == event.begins for cycle in build.cycles.values()):
        return "already"
    build.cycles[event.key] = Cycle(id=event.key, begins=event.begins, name=event.name)
    return ""


@changes(CycleChanged)
def change_cycle(build: GroupBuilder, event: CycleChanged) -> str:
    """Give a cycle another day or name; not the day on which another one begins."""
    if event.cycle not in build.cycles:
        return "unknown-cycle"
    if any(cycle.begins == event.begins and cycle.id != event.cycle for cycle in build.cycles.values()):
        return "already"
    build.cycles[event.cycle] = Cycle(id=event.cycle, begins=event.begins, name=event.name)
    return ""


@changes(CycleDropped)
def drop_cycle(build: GroupBuilder, event: CycleDropped) -> str:
    """Take a cycle off the list."""
    return "" if build.cycles.pop(event.cycle, None) else "unknown-cycle"


@changes(DatePlanned)
def plan(build: GroupBuilder, event: DatePlanned) -> str:
    """Plan a session."""
    if any((each.day, each.starts) == (event.day, event.starts) for each in build.dates.values()):
        return "already"
    build.dates[event.key] = _planned(event.key, event)
    return ""


@changes(DateMoved)
def move(build: GroupBuilder, event: DateMoved) -> str:
    """Move a planned session."""
    if event.planned not in build.dates:
        return "unknown-date"
    build.dates[event.planned] = _planned(event.planned, event)
    return ""


@changes(DateDropped)
def drop(build: GroupBuilder, event: DateDropped) -> str:
    """Remove a planned session."""
    dropped = build.dates.pop(event.planned, None)
    if dropped is None:
        return "unknown-date"
    build.dropped[dropped.id] = dropped
    return ""


def _planned(id: str, event: DatePlanned | DateMoved) -> PlannedDate:
    return PlannedDate(id=id, day=event.day, starts=event.starts, minutes=max(0, event.minutes), place=event.place)
