"""Plan to erase for good in a group: a person, by any name, and topics."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from pathlib import Path

import msgspec

from gep_tui.domain.carried.follow_up import NoteName
from gep_tui.domain.group.events import TopicAdded
from gep_tui.domain.group.fold import GroupRecord
from gep_tui.domain.group.purging.group_mentions import group_entries_naming
from gep_tui.domain.group.purging.group_wish import GroupWish, entries_of_member, member_names, of_member
from gep_tui.domain.group.state import Member
from gep_tui.domain.session.naming import One, Several, called
from gep_tui.domain.stream.text import same_name
from gep_tui.store.library.locations import DataFolder
from gep_tui.store.purge.elsewhere import carried_parts
from gep_tui.store.purge.part import group_part
from gep_tui.store.purge.planning import PurgePlan
from gep_tui.store.purge.sheet_drafts import draft_names


def members_called(record: GroupRecord, words: str) -> tuple[Member, ...]:
    """Return the members who may be meant by a whole name, or whole words of one."""
    members = {each.id: each for each in record.state.members if not each.purged}
    match called(words, {id: each.name for id, each in members.items()}):
        case One(person=one):
            return (members[one],)
        case Several(people=several):
            return tuple(members[each] for each in several)
    return ()


def plan_in_group(
    folder: Path, record: GroupRecord, name: str, member: str, neutral: str, on: datetime, *, named: bool
) -> PurgePlan | None:
    """Return the plan to erase a person from the group in `folder`; `None` if they are nowhere in it.

    `member` is the id, "" if nobody on the list has the `name`. With `named` the texts that name them go too.
    """
    ids = entries_of_member(record.state, member) if member else frozenset()
    names = frozenset(member_names(record, ids) | ({name} if not member else set()))
    brings = any(isinstance(event, TopicAdded) and _is_one_of(event.person, names) for event in record.events)
    naming, draft = group_entries_naming(record, names), draft_names(folder, names)
    if not member and not brings and not (named and (naming or draft)):
        return None
    wish = of_member(record, member, neutral) if member else GroupWish(names={same_name(name): neutral})
    if named:
        wish = msgspec.structs.replace(wish, named=names)
    part = group_part(folder, record, wish, on, names, draft=named and draft)
    return PurgePlan(parts=(part,), names=names, naming=0 if named else len(naming) + draft)


def plan_topics(
    home: DataFolder, folder: Path, record: GroupRecord, topics: Collection[str], on: datetime
) -> PurgePlan:
    """Return the plan to erase topics of the group's own, by id, and what sessions took along of them.

    Raises NewerRecord.
    """
    names = frozenset(NoteName(record.state.id, topic) for topic in topics)
    elsewhere = tuple(part for part in carried_parts(home, folder, names, on) if part.folder != folder)
    return PurgePlan(parts=(*elsewhere, group_part(folder, record, GroupWish(topics=frozenset(topics)), on)))


def _is_one_of(person: str, names: Collection[str]) -> bool:
    return same_name(person) in {same_name(name) for name in names}
