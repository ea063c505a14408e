"""Change the list of members."""

from __future__ import annotations

import msgspec

from gep_tui.domain.group.builder import GroupBuilder, changes
from gep_tui.domain.group.events import MemberAdded, MemberChanged, MemberLeft, MemberReturned, MembersMerged
from gep_tui.domain.group.state import Member

replace = msgspec.structs.replace


@changes(MemberAdded)
def add(build: GroupBuilder, event: MemberAdded) -> str:
    """Add a member at the end of the list."""
    build.members[event.key] = Member(
        id=event.key,
        name=event.name,
        service=event.service,
        function=event.function,
        contact=event.contact,
        facilitates=event.facilitates,
        joined=event.joined,
        purged=bool(event.purged),
    )
    for session, person in ((event.session, event.person), *event.before):
        if session and person:
            build.was_guest[session, person] = event.key
    return ""


@changes(MemberChanged)
def change(build: GroupBuilder, event: MemberChanged) -> str:
    """Replace what is known of a member."""
    member = build.members.get(build.who(event.member))
    if member is None:
        return "unknown-member"
    if member.purged and not event.purged:
        return "purged"
    fields = ("name", "service", "function", "contact", "facilitates")
    given = {field: value for field in fields if (value := getattr(event, field)) is not None}
    build.members[member.id] = replace(member, **given)
    return ""


@changes(MemberLeft)
def leave(build: GroupBuilder, event: MemberLeft) -> str:
    """Record that a member has left the group."""
    member = build.members.get(build.who(event.member))
    if member is None:
        return "unknown-member"
    if member.left is not None:
        return "already"
    build.members[member.id] = replace(member, left=event.left)
    return ""


@changes(MemberReturned)
def come_back(build: GroupBuilder, event: MemberReturned) -> str:
    """Record that a member is in the group again."""
    member = build.members.get(build.who(event.member))
    if member is None:
        return "unknown-member"
    if member.left is None:
        return "already"
    build.members[member.id] = replace(member, left=None)
    return ""


@changes(MembersMerged)
def merge(build: GroupBuilder, event: MembersMerged) -> str:
    """Make two entries one member; the second fills in what the first lacks."""
    member, other = build.who(event.member), build.who(event.other)
    if member not in build.members or other not in build.members:
        return "unknown-member"
    if member == other:
        return "already"
    build.merged[other] = member
    build.members[member] = _both(build.members[member], build.members.pop(other))
    return ""


def _both(member: Member, other: Member) -> Member:
    """Return what is known of a member who was entered twice."""
    if other.purged and not member.purged:
        member, other = replace(other, id=member.id), member
    named = member if member.purged else other
    joined = [day for day in (member.joined, other.joined) if day is not None]
    return replace(
        member,
        service=member.service or named.service,
        function=member.function or named.function,
        contact=member.contact or named.contact,
        facilitates=member.facilitates or other.facilitates,
        joined=min(joined, default=None),
        left=None if member.left is None or other.left is None else max(member.left, other.left),
    )
