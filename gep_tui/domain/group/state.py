"""The state of a group at one moment: frozen values made by the fold and read by everything else."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from types import MappingProxyType

import msgspec

from gep_tui.domain.carried.carried_case import CaseName
from gep_tui.domain.carried.follow_up import FollowUp
from gep_tui.domain.group.minutes_for import MinutesFor
from gep_tui.domain.group.practice_sheet import PracticeSheet, SettledName
from gep_tui.domain.stream.event import EPOCH, Event
from gep_tui.domain.stream.position import Position
from gep_tui.domain.stream.refused import Refused


class Member(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody in the group; `id` is for life. `left` is the day on which they left, if they did.

    `purged` means that name, service, function and contact were erased for good.
    """

    id: str
    name: str
    service: str = ""
    function: str = ""
    contact: str = ""
    facilitates: bool = False
    joined: date | None = None
    left: date | None = None
    purged: bool = False


class PlannedDate(msgspec.Struct, frozen=True, kw_only=True):
    """A planned session. `starts` is local time, `minutes` its length; None and 0 if they are not known."""

    id: str
    day: date
    starts: time | None = None
    minutes: int = 0
    place: str = ""


class Cycle(msgspec.Struct, frozen=True, kw_only=True):
    """A series of sessions with its aims; it ends where the next one begins."""

    id: str
    begins: date
    name: str = ""


class ReservedTopic(msgspec.Struct, frozen=True, kw_only=True):
    """A topic noted between two sessions; `person` is the name of whoever brings it."""

    id: str
    text: str
    person: str = ""
    at: datetime


class Group(msgspec.Struct, frozen=True, kw_only=True):
    """The whole record of a group at one moment.

    `members` are in the order in which they joined, those who left among them; `merged` maps the id of an entry that
    was made twice to the one that counts; `was_guest` maps (session, person) to the member that this guest became.
    `dates` and `cycles` are in the order of their days; `dropped` are dates that do not take place. `dropped_topics`
    are those of sessions that left the reserve, by their names across streams. `continued` says from which case another
    goes on, an empty name that it goes on from none. `sheets` are in the order in which they were written, withdrawn
    ones among them; `names` are those that were decided about for texts. `minutes_for` is the
    reader for whom documents are made unless another is asked for, "" if the group names none. `done` and `undone` are
    the commands of the undo and redo keys.
    """

    id: str = ""
    name: str = ""
    organisation: str = ""
    opened: datetime | None = None
    aims: tuple[str, ...] = ()
    charter: tuple[str, ...] = ()
    may_leave: str = ""
    minutes_for: MinutesFor = ""
    members: tuple[Member, ...] = ()
    merged: Mapping[str, str] = MappingProxyType({})
    was_guest: Mapping[tuple[str, str], str] = MappingProxyType({})
    dates: tuple[PlannedDate, ...] = ()
    dropped: tuple[PlannedDate, ...] = ()
    cycles: tuple[Cycle, ...] = ()
    topics: tuple[ReservedTopic, ...] = ()
    dropped_topics: frozenset[str] = frozenset()
    taken_in: frozenset[str] = frozenset()
    left_out: frozenset[str] = frozenset()
    followed: tuple[FollowUp, ...] = ()
    continued: Mapping[CaseName, CaseName] = MappingProxyType({})
    sheets: tuple[PracticeSheet, ...] = ()
    names: tuple[SettledName, ...] = ()
    refused: tuple[Refused, ...] = ()
    done: tuple[Event, ...] = ()
    undone: tuple[Event, ...] = ()
    last: Position = (0, "")
    last_at: datetime = EPOCH

    @property
    def present_members(self) -> tuple[Member, ...]:
        """The members who have not left; nobody whose name was erased for good."""
        return tuple(member for member in self.known_members if member.left is None)

    @property
    def known_members(self) -> tuple[Member, ...]:
        """All who are or were members, without those whose names were erased for good: these are in no list."""
        return tuple(member for member in self.members if not member.purged)

    def who(self, member: str) -> str:
        """Return the id that counts for a member's id, following entries made twice."""
        while member in self.merged:
            member = self.merged[member]
        return member

    def member(self, id: str) -> Member | None:
        """Return the member with this id, or the one as whom that entry counts."""
        id = self.who(id)
        return next((member for member in self.members if member.id == id), None)

    def has(self, session: str, group_id: str) -> bool:
        """Tell whether the session with this id is the group's: opened under its id `group_id`, or taken in."""
        if session in self.left_out:
            return False
        return session in self.taken_in or (bool(self.id) and group_id == self.id)

    def coming(self, today: date) -> tuple[PlannedDate, ...]:
        """Return the dates planned for today and later."""
        return tuple(each for each in self.dates if each.day >= today)

    @property
    def kept_sheets(self) -> tuple[PracticeSheet, ...]:
        """The practice sheets that are not withdrawn."""
        return tuple(sheet for sheet in self.sheets if not sheet.withdrawn)

    def sheet(self, id: str) -> PracticeSheet | None:
        """Return the practice sheet with this id."""
        return next((sheet for sheet in self.sheets if sheet.id == id), None)

    def planned(self, id: str) -> PlannedDate | None:
        """Return the planned date with this id."""
        return next((each for each in self.dates if each.id == id), None)

    def next_day(self, after: date) -> date | None:
        """Return the first day after this one for which a session is planned."""
        return next((each.day for each in self.dates if each.day > after), None)

    def cycle_on(self, day: date) -> Cycle | None:
        """Return the cycle to which a day belongs; None before the first one."""
        return next((cycle for cycle in reversed(self.cycles) if cycle.begins <= day), None)
