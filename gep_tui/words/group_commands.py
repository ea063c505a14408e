"""Name the changes of a group, as undo tells them."""

from __future__ import annotations

from gep_tui.domain.carried.case_events import CaseContinued
from gep_tui.domain.carried.events import CommitmentFollowed
from gep_tui.domain.group.events import (
    CycleBegun,
    CycleChanged,
    CycleDropped,
    DateDropped,
    DateMoved,
    DatePlanned,
    GroupChanged,
    MemberAdded,
    MemberChanged,
    MemberLeft,
    MemberReturned,
    MembersMerged,
    NameSettled,
    SessionsLeftOut,
    SessionsTakenIn,
    SheetChanged,
    SheetRestored,
    SheetWithdrawn,
    SheetWritten,
    TopicAdded,
    TopicDropped,
)
from gep_tui.domain.group.state import Group
from gep_tui.domain.stream.event import Event
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.words.commitments import followed
from gep_tui.words.moments import weekday_and_day


def group_command(event: Event, group: Group) -> str:
    """Return what a change of the group was, in words."""
    if isinstance(event, MemberAdded | MemberChanged | MemberLeft | MemberReturned | MembersMerged):
        return _of_members(event, group)
    if isinstance(event, DatePlanned | DateMoved | CycleBegun):
        day = event.begins if isinstance(event, CycleBegun) else event.day
        return _of_days(event).format(day=weekday_and_day(day))
    if isinstance(event, CommitmentFollowed):
        return followed(event)
    if isinstance(event, CaseContinued):
        return _("from which case one goes on") if event.from_session else _("a case of its own")
    others: dict[type[Event], str] = {
        DateDropped: _("date dropped"),
        GroupChanged: _("what is said of the group"),
        SessionsTakenIn: _("sessions taken into the group"),
        SessionsLeftOut: _("sessions left out of the group"),
        CycleChanged: _("change of a cycle"),
        CycleDropped: _("cycle taken off the list"),
        TopicAdded: _("topic in the reserve"),
        TopicDropped: _("topic taken out of the reserve"),
        SheetWritten: _("practice sheet"),
        SheetChanged: _("change of a practice sheet"),
        SheetWithdrawn: _("practice sheet withdrawn"),
        SheetRestored: _("practice sheet brought back"),
        NameSettled: _("what replaces a name"),
    }
    return others.get(type(event), type(event).__name__)


def _of_days(event: Event) -> str:
    if isinstance(event, CycleBegun):
        return _("cycle from {day}")
    return _("session planned on {day}") if isinstance(event, DatePlanned) else _("session moved to {day}")


def _of_members(event: Event, group: Group) -> str:
    if isinstance(event, MemberAdded):
        return _("{name} in the group").format(name=one_line(event.name))
    found = group.member(getattr(event, "member", ""))
    name = one_line(found.name) if found else "?"
    words = {
        MemberChanged: _("change of {name}"),
        MemberLeft: _("departure of {name}"),
        MemberReturned: _("return of {name}"),
        MembersMerged: _("{name} and another entry as one"),
    }
    return words[type(event)].format(name=name)
