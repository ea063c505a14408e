"""What an edited text changes in a group that others may have changed meanwhile.

Only fields that were edited are written; one that somebody else has changed meanwhile is a clash, and stays theirs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from typing import Any

import msgspec

from gep_tui.domain.group.decisions import GroupDecision
from gep_tui.domain.group.decisions.about import change_group
from gep_tui.domain.group.decisions.dates import begin_cycle, change_cycle, drop_cycle, drop_date, move_date, plan_date
from gep_tui.domain.group.decisions.members import (
    add_member,
    change_member,
    leave_group,
    leave_named,
    return_to_group,
)
from gep_tui.domain.group.group_text import CycleText, DateText, GroupText, MemberText
from gep_tui.domain.group.three_way import (
    Clash,
    Compared,
    edited_and_gone,
    paired,
    rules,
    starts,
    taken_out,
)


class GroupEdit(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be written: decisions, clashes, and the members who are no longer in the text.

    `gone` are members, cycles and dates that were edited and are there no more, since somebody merged or dropped them.
    """

    decisions: tuple[GroupDecision, ...] = ()
    clashes: tuple[Clash, ...] = ()
    missing: tuple[MemberText, ...] = ()
    gone: tuple[MemberText | CycleText | DateText, ...] = ()


def edit(before: GroupText, after: GroupText, now: GroupText) -> GroupEdit:
    """Return what `after`, edited from `before`, changes in the group as it is `now`."""
    about = Compared(before, after, now)
    members = paired(before.members, after.members, now.members)
    dates = paired(before.dates, after.dates, now.dates)
    cycles = paired(before.cycles, after.cycles, now.cycles)
    decisions: tuple[GroupDecision, ...] = (
        *_about(about.changes),
        *(decision for each in members for decision in _member(each)),
        *(decision for each in after.members if not each.id for decision in _added(each)),
        *(partial(drop_cycle, cycle=each.id) for each in taken_out(before.cycles, after.cycles, now.cycles)),
        *(
            partial(change_cycle, cycle=each.now.id, **each.changes)
            for each in sorted(cycles, key=_when)
            if each.changes
        ),
        *(partial(begin_cycle, begins=each.begins, name=each.name) for each in after.cycles if not each.id),
        *(partial(drop_date, planned=each.id) for each in taken_out(before.dates, after.dates, now.dates)),
        *(decision for each in sorted(dates, key=_turn) for decision in _date(each)),
        *(_planned(each) for each in after.dates if not each.id),
    )
    clashes = (*about.clashes, *(clash for each in members for clash in each.clashes))
    clashes += tuple(clash for each in cycles for clash in each.clashes)
    clashes += tuple(clash for each in dates for clash in each.clashes)
    missing = (each for each in taken_out(before.members, after.members, now.members) if each.left is None)
    gone: tuple[MemberText | CycleText | DateText, ...] = tuple(
        edited_and_gone(before.members, after.members, now.members)
    )
    gone += tuple(edited_and_gone(before.cycles, after.cycles, now.cycles))
    gone += tuple(edited_and_gone(before.dates, after.dates, now.dates))
    return GroupEdit(decisions=decisions, clashes=clashes, missing=tuple(missing), gone=gone)


def leaving(missing: Sequence[MemberText]) -> Iterator[GroupDecision]:
    """Yield the decisions that let members leave who are no longer in the text."""
    return (partial(leave_group, member=each.id) for each in missing)


def _about(changes: dict[str, Any]) -> Iterator[GroupDecision]:
    if "charter" in changes:
        changes = {**changes, "charter": rules(changes["charter"])}
    if changes:
        yield partial(change_group, **changes)


def _member(each: Compared[MemberText]) -> Iterator[GroupDecision]:
    id = each.now.id
    fields = {field: value for field, value in each.changes.items() if field != "left"}
    if fields:
        yield partial(change_member, member=id, **fields)
    if "left" in each.changes:
        if each.now.left is not None:
            yield partial(return_to_group, member=id)
        if each.after.left is not None:
            yield partial(leave_group, member=id, day=each.after.left)


def _added(each: MemberText) -> Iterator[GroupDecision]:
    yield partial(
        add_member, name=each.name, service=each.service, function=each.function, contact=each.contact,
        facilitates=each.facilitates,
    )  # fmt: skip
    if each.left is not None:
        yield partial(leave_named, name=each.name, day=each.left)


def _turn(each: Compared[DateText]) -> tuple[bool, int]:
    return _order(each.now.day, each.after.day)


def _when(each: Compared[CycleText]) -> tuple[bool, int]:
    return _order(each.now.begins, each.after.begins)


def _order(now: date, after: date) -> tuple[bool, int]:
    """Return which day is moved before which, so that none is in the way of another where a series is shifted."""
    earlier, day = after < now, now.toordinal()
    return earlier, day if earlier else -day


def _date(each: Compared[DateText]) -> Iterator[GroupDecision]:
    changes = dict(each.changes)
    if "starts" in changes:
        changes["starts"] = starts(changes["starts"])
        changes["no_time"] = changes["starts"] is None
    if changes:
        yield partial(move_date, planned=each.now.id, **changes)


def _planned(each: DateText) -> GroupDecision:
    return partial(plan_date, day=each.day, starts=starts(each.starts), minutes=each.minutes, place=each.place)
