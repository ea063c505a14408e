"""What is to be erased of one group."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from types import MappingProxyType

import msgspec

from gep_tui.domain.carried.follow_up import NoteName
from gep_tui.domain.group.events import MemberAdded, MemberChanged, SheetChanged, SheetWritten, TopicAdded
from gep_tui.domain.group.fold import GroupRecord
from gep_tui.domain.group.state import Group
from gep_tui.domain.stream.text import same_name

_NOTHING: Mapping[str, str] = MappingProxyType({})


class GroupWish(msgspec.Struct, frozen=True, kw_only=True):
    """`members` maps ids to the names that stay, `names` other names (in the form of `same_name`) under topics.

    Follow-ups of `notes` lose their words; of `guests`, a session and an id in it, nobody can tell any more which
    member they became. `topics` and `sheets` are ids: nothing of them stays. Texts that name somebody in `named` go.
    """

    members: Mapping[str, str] = _NOTHING
    names: Mapping[str, str] = _NOTHING
    notes: Collection[NoteName] = ()
    guests: Collection[tuple[str, str]] = ()
    topics: frozenset[str] = frozenset()
    sheets: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()


def of_member(record: GroupRecord, member: str, neutral: str) -> GroupWish:
    """Return the wish for a member, by id, who is called `neutral` from then on."""
    ids = entries_of_member(record.state, member)
    names = {same_name(name): neutral for name in member_names(record, ids)}
    return GroupWish(members=dict.fromkeys(ids, neutral), names=names)


def entries_of_member(group: Group, member: str) -> frozenset[str]:
    """Return the ids of all entries of a member who may have been entered twice."""
    return frozenset((member, *(other for other in group.merged if group.who(other) == member)))


def member_names(record: GroupRecord, ids: Collection[str]) -> set[str]:
    """Return every name that these members have had, those that were erased left out."""
    return {
        event.name
        for event in record.events
        if isinstance(event, MemberAdded | MemberChanged) and event.name and "name" not in event.purged
        if (event.key if isinstance(event, MemberAdded) else event.member) in ids
    }


def sheets_made_of(record: GroupRecord, notes: Collection[NoteName]) -> frozenset[str]:
    """Return the practice sheets that any version names as made of one of `notes`."""
    wanted = frozenset(notes)
    return frozenset(
        event.key if isinstance(event, SheetWritten) else event.sheet
        for event in record.events
        if isinstance(event, SheetWritten | SheetChanged) and not wanted.isdisjoint(event.sources or ())
    )


def topics_before(record: GroupRecord, day: date) -> frozenset[str]:
    """Return the topics that were noted before a day, including dropped ones."""
    return frozenset(event.key for event in record.events if isinstance(event, TopicAdded) and event.at.date() < day)
