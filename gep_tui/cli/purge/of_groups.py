"""Plans of `gep purge` for groups: a person in all of them, topics by number, topics noted before a day."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.groups.finding import found_group, known_groups
from gep_tui.cli.purge.planned import Planned, now
from gep_tui.domain.group.fold import GroupRecord
from gep_tui.domain.group.purging.group_wish import topics_before
from gep_tui.domain.stream.text import bare, one_line
from gep_tui.locale import _
from gep_tui.store.purge.in_groups import members_called, plan_in_group, plan_topics
from gep_tui.store.purge.part import read_group_record
from gep_tui.words.purging import someone


def of_person_in_groups(
    context: Context, name: str, named: bool, is_meant: Callable[[Path], bool]
) -> Iterator[Planned]:
    """Yield a plan for each group that is meant and knows the person. Raises CommandFailure for several people."""
    for folder, record in _records(context):
        if not is_meant(folder):
            continue
        neutral = someone(1 + sum(each.purged for each in record.state.members))
        member = _member(folder, record, name)
        plan = plan_in_group(folder, record, name, member, neutral, now(), named=named)
        if plan is not None:
            yield Planned(folder, plan, neutral)


def of_topics(context: Context, group: str, numbers: Sequence[str]) -> Planned:
    """Return the plan for topics of a group, by the numbers of `gep group topics`, or ids. Raises CommandFailure."""
    folder = context.home.group_folder(found_group(context, group).id)
    record = read_group_record(folder)
    topics = {_topic(record, folder.name, words) for words in numbers}
    return Planned(folder, plan_topics(context.home, folder, record, topics, now()))


def of_topics_before(context: Context, day: date, group: str) -> list[Planned]:
    """Return the plans for the topics that groups noted before a day: those of one group, or of all."""
    found = [
        (folder, record, topics)
        for folder, record in _records(context)
        if not group or bare(group) in (bare(folder.name), bare(record.state.name))
        if (topics := topics_before(record, day))
    ]
    return [
        Planned(folder, plan_topics(context.home, folder, record, topics, now())) for folder, record, topics in found
    ]


def _records(context: Context) -> Iterator[tuple[Path, GroupRecord]]:
    folders = (context.home.group_folder(each.id) for each in known_groups(context))
    return ((folder, read_group_record(folder)) for folder in folders)


def _member(folder: Path, record: GroupRecord, name: str) -> str:
    """Return the id of the member who is called so, "" if nobody is. Raises CommandFailure for several."""
    members = members_called(record, name)
    if len(members) > 1:
        names = ", ".join(one_line(each.name) for each in members)
        text = _("In {id} that may be any of these: {names}. Give more of the name.")
        raise CommandFailure(text.format(id=folder.name, names=names))
    return members[0].id if members else ""


def _topic(record: GroupRecord, group: str, words: str) -> str:
    topics = record.state.topics
    if words in {topic.id for topic in topics}:
        return words
    if words.isdecimal() and 1 <= int(words) <= len(topics):
        return topics[int(words) - 1].id
    text = _("There is no topic {words} in {id}: `gep group topics {id}` lists them.")
    raise CommandFailure(text.format(words=one_line(words), id=group))
