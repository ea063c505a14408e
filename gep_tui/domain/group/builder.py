"""The group while it is folded: private to the fold, mutable, frozen into a `Group` on demand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from types import MappingProxyType
from typing import Any

from gep_tui.domain.carried.carried_case import CaseName
from gep_tui.domain.carried.follow_up import FollowUp
from gep_tui.domain.group.minutes_for import MinutesFor
from gep_tui.domain.group.practice_sheet import PracticeSheet, SettledName
from gep_tui.domain.group.state import Cycle, Group, Member, PlannedDate, ReservedTopic
from gep_tui.domain.stream.event import Event

#: Applies one event to a builder; returns why it was refused, or "".
GroupEffect = Callable[["GroupBuilder", Any], str]

EFFECTS: dict[type[Event], GroupEffect] = {}


def changes(event: type[Event]) -> Callable[[GroupEffect], GroupEffect]:
    """Register the function that gives `event` its effect on a group."""

    def register(function: GroupEffect) -> GroupEffect:
        EFFECTS[event] = function
        return function

    return register


def _when(planned: PlannedDate) -> tuple[date, time, str]:
    return planned.day, planned.starts or time.min, planned.id


class GroupBuilder:
    """The group under construction: dicts by id, whose frozen values are replaced as a whole."""

    def __init__(self) -> None:
        """Start empty."""
        self.id = self.name = self.organisation = self.may_leave = ""
        self.minutes_for: MinutesFor = ""
        self.opened: datetime | None = None
        self.aims: tuple[str, ...] = ()
        self.charter: tuple[str, ...] = ()
        self.members: dict[str, Member] = {}
        self.merged: dict[str, str] = {}
        self.was_guest: dict[tuple[str, str], str] = {}
        self.dates: dict[str, PlannedDate] = {}
        self.dropped: dict[str, PlannedDate] = {}
        self.cycles: dict[str, Cycle] = {}
        self.topics: dict[str, ReservedTopic] = {}
        self.dropped_topics: dict[str, None] = {}
        self.sessions: dict[str, bool] = {}
        self.followed: dict[str, FollowUp] = {}
        self.continued: dict[CaseName, CaseName] = {}
        self.sheets: dict[str, PracticeSheet] = {}
        #: For each sheet the keys of its changes, and which fields they replaced.
        self.sheet_changes: dict[str, list[tuple[str, frozenset[str]]]] = {}
        self.names: dict[str, SettledName] = {}

    def who(self, member: str) -> str:
        """Return the id that counts for a member's id."""
        while member in self.merged:
            member = self.merged[member]
        return member

    def freeze(self) -> Group:
        """Return the group as it stands."""
        return Group(
            id=self.id,
            name=self.name,
            organisation=self.organisation,
            opened=self.opened,
            aims=self.aims,
            charter=self.charter,
            may_leave=self.may_leave,
            minutes_for=self.minutes_for,
            members=tuple(self.members.values()),
            merged=MappingProxyType(dict(self.merged)),
            was_guest=MappingProxyType({whom: self.who(member) for whom, member in self.was_guest.items()}),
            dates=tuple(sorted(self.dates.values(), key=_when)),
            dropped=tuple(self.dropped.values()),
            topics=tuple(self.topics.values()),
            dropped_topics=frozenset(self.dropped_topics),
            cycles=tuple(sorted(self.cycles.values(), key=lambda each: (each.begins, each.id))),
            taken_in=frozenset(id for id, belongs in self.sessions.items() if belongs),
            left_out=frozenset(id for id, belongs in self.sessions.items() if not belongs),
            followed=tuple(self.followed.values()),
            continued=MappingProxyType(dict(self.continued)),
            sheets=tuple(self.sheets.values()),
            names=tuple(self.names.values()),
        )
