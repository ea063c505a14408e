"""Change the plan: open the session, set lengths, skip, add and reorder phases."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from gep_tui.domain.protocol.plan import LONGEST, NIGHT, PlannedPhase
from gep_tui.domain.session.builder import Builder, applies, replace
from gep_tui.domain.session.events import PlanChanged, RoleGiven, SessionOpened, TitleSet
from gep_tui.domain.session.state import Person
from gep_tui.domain.stream.spans import fixed


@applies(SessionOpened)
def open_session(build: Builder, event: SessionOpened) -> str:
    """Give the session its plan and people; only the first opening in the record counts."""
    if build.opened is not None:
        return "already-open"
    build.opened = event.at
    build.id, build.programme, build.group, build.title = event.id, event.programme, event.group, event.title
    build.called, build.fingerprint = event.called, event.fingerprint
    build.group_id = event.group_id
    build.announced, build.rehearsal = event.announced and fixed(event.announced), event.rehearsal
    build.speed = event.speed if 0 < event.speed < float("inf") else 1.0
    build.blocks = event.blocks
    plan = {phase.id: _bounded(phase) for phase in event.plan}
    build.first_plan = tuple(plan.values())
    build.plan = {**plan, **build.plan}
    build.roles = {**{scope: dict(given) for scope, given in event.roles.items()}, **build.roles}
    guests = {
        guest.id: Person(
            id=guest.id,
            name=guest.name,
            service=guest.service,
            function=guest.function,
            address=guest.address,
            purged=guest.id in event.purged,
            present=guest.present,
            member=guest.member,
            arrived=event.at if guest.present else None,
            stays=((event.at, None),) if guest.present else (),
        )
        for guest in event.people
    }
    build.people = {**guests, **build.people}
    return ""


@applies(PlanChanged)
def change_plan(build: Builder, event: PlanChanged) -> str:
    """Apply new lengths, phases and order; unknown ids are ignored."""
    for phase in event.added:
        build.plan.setdefault(phase.id, _bounded(phase))
    known = {block.id for block in build.blocks}
    build.blocks += tuple(block for block in event.blocks if block.id not in known)
    set_lengths(build, event.lengths)
    for ids, skipped in ((event.skipped, True), (event.restored, False)):
        for id in ids:
            if id in build.plan:
                build.plan[id] = replace(build.plan[id], skipped=skipped)
    if event.order:
        first = [id for id in dict.fromkeys(event.order) if id in build.plan]
        rest = [id for id in build.plan if id not in first]
        build.plan = {id: build.plan[id] for id in (*first, *rest)}
    if event.end is not None:
        build.agreed_end = fixed(event.end)
    return ""


@applies(RoleGiven)
def give_role(build: Builder, event: RoleGiven) -> str:
    """Record who has a role in a block or round."""
    people = tuple(build.who(person) for person in event.people)
    build.roles[event.scope] = {**build.roles.get(event.scope, {}), event.role: people}
    return ""


@applies(TitleSet)
def set_title(build: Builder, event: TitleSet) -> str:
    """Rename the session."""
    build.title, build.group = event.title, event.group
    return ""


def set_lengths(build: Builder, lengths: Mapping[str, int | None]) -> None:
    """Set lengths of phases in seconds; unknown ids are ignored."""
    for id, length in lengths.items():
        if id in build.plan:
            build.plan[id] = _bounded(replace(build.plan[id], seconds=length))


def insert(build: Builder, added: tuple[PlannedPhase, ...], after: str) -> None:
    """Insert phases into the plan after the given one."""
    if not added:
        return
    plan: dict[str, PlannedPhase] = {}
    new = {phase.id: _bounded(phase) for phase in added if phase.id not in build.plan}
    for id, phase in build.plan.items():
        plan[id] = phase
        if id == after:
            plan.update(new)
    build.plan = {**plan, **new}


def keep_clock_times(build: Builder, began: datetime) -> None:
    """Move the clock times at which phases begin and end to the day on which the session really began.

    As in planning, a time more than twelve hours before the beginning belongs to the next day.
    """
    planned = build.announced or build.opened
    if planned is None or planned.astimezone(began.tzinfo).date() == began.date():
        return
    build.plan = {id: _on_day(phase, began) for id, phase in build.plan.items()}
    build.first_plan = tuple(_on_day(phase, began) for phase in build.first_plan)


def _on_day(phase: PlannedPhase, began: datetime) -> PlannedPhase:
    starts, ends = (moment and _clock_time(moment, began) for moment in (phase.starts, phase.ends))
    return replace(phase, starts=starts, ends=ends)


def _clock_time(moment: datetime, began: datetime) -> datetime:
    found = began.replace(hour=moment.hour, minute=moment.minute, second=moment.second, microsecond=0)
    return found + timedelta(days=1) if began - found > NIGHT else found


def _bounded(phase: PlannedPhase) -> PlannedPhase:
    """Limit lengths to at most a day, whatever a file says, and keep clock times with their offset."""
    return replace(
        phase,
        seconds=_within(phase.seconds),
        per_turn=_within(phase.per_turn),
        shortest=_within(phase.shortest) or 0,
        starts=phase.starts and fixed(phase.starts),
        ends=phase.ends and fixed(phase.ends),
    )


def _within(seconds: int | None) -> int | None:
    return None if seconds is None else max(0, min(LONGEST, seconds))
