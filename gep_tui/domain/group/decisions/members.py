"""Decide about the list of members."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache

from gep_tui.domain.group import refusals as no
from gep_tui.domain.group.events import MemberAdded, MemberChanged, MemberLeft, MemberReturned, MembersMerged
from gep_tui.domain.group.state import Group
from gep_tui.domain.stream.refusal import NamePurged, Refusal
from gep_tui.domain.stream.text import one_line, same_name

#: The form of a name under which members count as alike; kept, since each new name is compared with all others.
_same = lru_cache(maxsize=4096)(same_name)


def add_member(
    group: Group,
    now: datetime,
    name: str,
    service: str = "",
    function: str = "",
    contact: str = "",
    *,
    facilitates: bool = False,
    joined: date | None = None,
    session: str = "",
    person: str = "",
    before: tuple[tuple[str, str], ...] = (),
) -> MemberAdded | Refusal:
    """Add somebody, from today or from `joined`; a guest is named by `session` and `person`, and those `before`."""
    refused = _bad_name(group, one_line(name), "")
    return refused or MemberAdded(
        name=one_line(name),
        service=one_line(service),
        function=one_line(function),
        contact=one_line(contact),
        facilitates=facilitates,
        joined=joined or now.date(),
        session=session,
        person=person,
        before=before,
    )


def change_member(
    group: Group,
    now: datetime,
    member: str,
    *,
    name: str | None = None,
    service: str | None = None,
    function: str | None = None,
    contact: str | None = None,
    facilitates: bool | None = None,
) -> MemberChanged | Refusal:
    """Change what is known of a member; fields that say what stands already are left out."""
    found = group.member(member)
    if found is None:
        return no.UnknownMember(member=member)
    if found.purged:
        return NamePurged()
    changed = MemberChanged(
        member=found.id,
        name=_news(found.name, name),
        service=_news(found.service, service),
        function=_news(found.function, function),
        contact=_news(found.contact, contact),
        facilitates=None if facilitates == found.facilitates else facilitates,
    )
    if changed == MemberChanged(member=found.id):
        return no.SameInGroup()
    refused = None if changed.name is None else _bad_name(group, changed.name, found.id)
    return refused or changed


def leave_group(group: Group, now: datetime, member: str, day: date | None = None) -> MemberLeft | Refusal:
    """Record that a member leaves the group, today or on `day`."""
    found = group.member(member)
    if found is None:
        return no.UnknownMember(member=member)
    return no.HasLeft(name=found.name) if found.left else MemberLeft(member=found.id, left=day or now.date())


def leave_named(group: Group, now: datetime, name: str, day: date) -> MemberLeft | Refusal:
    """Record that whoever has this name left on `day`: the id of somebody added a moment ago is not known yet."""
    found = next((each for each in group.members if _same(each.name) == _same(name)), None)
    return leave_group(group, now, found.id, day) if found else no.UnknownMember(member=name)


def return_to_group(group: Group, now: datetime, member: str) -> MemberReturned | Refusal:
    """Record that a member who had left is back."""
    found = group.member(member)
    if found is None:
        return no.UnknownMember(member=member)
    return MemberReturned(member=found.id) if found.left else no.HasNotLeft(name=found.name)


def merge_members(group: Group, now: datetime, member: str, other: str) -> MembersMerged | Refusal:
    """Make two entries one; `member` stays."""
    first, second = group.member(member), group.member(other)
    if first is None or second is None:
        return no.UnknownMember(member=member if first is None else other)
    return no.SameInGroup() if first.id == second.id else MembersMerged(member=first.id, other=second.id)


def _bad_name(group: Group, name: str, but: str) -> Refusal | None:
    wanted = _same(name)
    if not wanted:
        return no.NamelessGroup()
    alike = (each for each in group.members if each.id != but and _same(each.name) == wanted)
    found = next(alike, None)
    return no.MemberTwice(name=found.name) if found else None


def _news(old: str, new: str | None) -> str | None:
    """Return `new` on one line if it changes anything, else None."""
    return None if new is None or one_line(new) == old else one_line(new)
