"""A group as a text that people edit: what is said of it, its members, its cycles, its dates to come."""

from __future__ import annotations

from datetime import date

import msgspec

from gep_tui.domain.group.minutes_for import MinutesFor
from gep_tui.domain.group.state import Cycle, Group, Member, PlannedDate


class MemberText(msgspec.Struct, frozen=True, kw_only=True):
    """A member in the text; `id` is empty for somebody new. `left` is the day on which they left, if they did."""

    id: str = ""
    name: str
    service: str = ""
    function: str = ""
    contact: str = ""
    facilitates: bool = False
    left: date | None = None


class DateText(msgspec.Struct, frozen=True, kw_only=True):
    """A date in the text; `id` is empty for a new one. `starts` is a time of day, "" for none."""

    id: str = ""
    day: date
    starts: str = ""
    minutes: int = 0
    place: str = ""


class CycleText(msgspec.Struct, frozen=True, kw_only=True):
    """A cycle in the text; `id` is empty for a new one."""

    id: str = ""
    begins: date
    name: str = ""


class GroupText(msgspec.Struct, frozen=True, kw_only=True):
    """The whole text; `charter` is one rule a line."""

    name: str
    organisation: str = ""
    aims: tuple[str, ...] = ()
    charter: str = ""
    may_leave: str = ""
    minutes_for: MinutesFor = ""
    members: tuple[MemberText, ...] = ()
    cycles: tuple[CycleText, ...] = ()
    dates: tuple[DateText, ...] = ()


def text_of(group: Group, today: date) -> GroupText:
    """Return the group as a text; dates that are past stay as they are, and are left out."""
    return GroupText(
        name=group.name,
        organisation=group.organisation,
        aims=group.aims,
        charter="\n".join(group.charter),
        may_leave=group.may_leave,
        minutes_for=group.minutes_for,
        members=tuple(map(_member, group.known_members)),
        cycles=tuple(map(_cycle, group.cycles)),
        dates=tuple(map(_date, group.coming(today))),
    )


def _member(member: Member) -> MemberText:
    return MemberText(
        id=member.id,
        name=member.name,
        service=member.service,
        function=member.function,
        contact=member.contact,
        facilitates=member.facilitates,
        left=member.left,
    )


def _cycle(cycle: Cycle) -> CycleText:
    return CycleText(id=cycle.id, begins=cycle.begins, name=cycle.name)


def _date(planned: PlannedDate) -> DateText:
    starts = f"{planned.starts:%H:%M}" if planned.starts else ""
    return DateText(id=planned.id, day=planned.day, starts=starts, minutes=planned.minutes, place=planned.place)
