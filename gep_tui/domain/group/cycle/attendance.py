"""Who came to the sessions of a cycle, and which services met."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import msgspec

from gep_tui.domain.group.cycle.meetings import Meeting
from gep_tui.domain.group.state import Group, Member
from gep_tui.domain.protocol.plan import total
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session.timing import session_seconds


class HeldSession(msgspec.Struct, frozen=True, kw_only=True):
    """A session: its lengths in seconds, how many members were there of those `expected`, from how many services.

    `called` is the name of its programme, which it has where `title` is "".
    """

    id: str = ""
    day: date
    title: str = ""
    called: Text = Text()
    planned_seconds: int = 0
    held_seconds: float = 0.0
    members: int = 0
    expected: int = 0
    guests: int = 0
    services: int = 0


class MemberAttendance(msgspec.Struct, frozen=True, kw_only=True):
    """To how many sessions a member came, of those held while they belonged to the group."""

    member: str
    name: str
    service: str = ""
    attended: int = 0
    expected: int = 0


class ServiceAttendance(msgspec.Struct, frozen=True, kw_only=True):
    """A service: how many of its members came at all, and in how many sessions it was there. "" for none given."""

    service: str
    members: int
    sessions: int


def held_sessions(group: Group, held: Sequence[Meeting]) -> tuple[HeldSession, ...]:
    """Return the sessions that were held, the earliest first."""
    return tuple(_held(group, each) for each in held)


def attendance(group: Group, held: Sequence[Meeting]) -> tuple[MemberAttendance, ...]:
    """Return the attendance of everybody who belonged to the group during the cycle, or came."""
    counted = (_attendance(each, held) for each in group.members)
    here = {each.id for each in group.present_members}
    return tuple(each for each in counted if each.expected or (each.member in here and not held))


def services(group: Group, held: Sequence[Meeting]) -> tuple[ServiceAttendance, ...]:
    """Return the services of those who came, the one with most sessions first."""
    came: dict[str, set[str]] = {}
    for member in group.members:
        if any(member.id in each.present for each in held):
            came.setdefault(member.service, set()).add(member.id)
    found = (
        ServiceAttendance(
            service=service, members=len(ids), sessions=sum(not ids.isdisjoint(each.present) for each in held)
        )
        for service, ids in came.items()
    )
    return tuple(sorted(found, key=lambda each: (-each.sessions, -each.members, each.service)))


def _held(group: Group, meeting: Meeting) -> HeldSession:
    session = meeting.session
    came = [member for member in group.members if member.id in meeting.present]
    return HeldSession(
        id=session.id,
        day=meeting.day,
        title="" if session.title in (session.called.fr, session.called.en) else session.title,
        called=session.called,
        planned_seconds=total(session.first_plan),
        held_seconds=session_seconds(session, session.last_at),
        members=len(came),
        expected=len(meeting.expected),
        guests=meeting.guests,
        services=len({member.service for member in came if member.service}),
    )


def _attendance(member: Member, held: Sequence[Meeting]) -> MemberAttendance:
    return MemberAttendance(
        member=member.id,
        name=member.name,
        service=member.service,
        attended=sum(member.id in each.present for each in held),
        expected=sum(member.id in each.expected for each in held),
    )
