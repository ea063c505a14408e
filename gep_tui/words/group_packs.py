"""Sentences about the pack of a group: what is in it, what it brings."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from gep_tui.domain.carried.events import CommitmentFollowed
from gep_tui.domain.group.events import DatePlanned, MemberAdded, SheetWritten, TopicAdded
from gep_tui.domain.group.fold import GroupRecord
from gep_tui.domain.stream.event import Event
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _, n_
from gep_tui.words.moments import weekday_and_day

#: What is counted of the entries of a group.
_COUNTED = (MemberAdded, DatePlanned, TopicAdded, SheetWritten, CommitmentFollowed)


def counted_in_pack(record: GroupRecord) -> str:
    """Return what a whole group holds, in words; what was taken back or erased is among the other entries."""
    group = record.state
    members = {each.id for each in group.members if not each.purged}
    dates, topics = {each.id for each in group.dates}, {each.id for each in group.topics}
    sheets = {each.id for each in group.kept_sheets}
    return counted_in_group(record.events, members | dates | topics | sheets)


def counted_in_group(events: Iterable[Event], standing: Collection[str] | None = None) -> str:
    """Return what some entries add to a group, in words, and how many other entries there are.

    Of members, dates, topics and sheets only those in `standing` are counted as such, if that is given.
    """
    counts: dict[type[Event] | None, int] = {}
    for event in events:
        stands = standing is None or event.key in standing or isinstance(event, CommitmentFollowed)
        kind = type(event) if isinstance(event, _COUNTED) and stands else None
        counts[kind] = counts.get(kind, 0) + 1
    return ", ".join(_counted(kind, counts[kind]) for kind in (*_COUNTED, None) if kind in counts)


def _counted(kind: type[Event] | None, count: int) -> str:
    texts: dict[type[Event] | None, str] = {
        MemberAdded: n_("{count} member", "{count} members", count),
        DatePlanned: n_("{count} date", "{count} dates", count),
        TopicAdded: n_("{count} topic", "{count} topics", count),
        SheetWritten: n_("{count} practice sheet", "{count} practice sheets", count),
        CommitmentFollowed: n_("{count} follow-up", "{count} follow-ups", count),
        None: n_("{count} other entry", "{count} other entries", count),
    }
    return texts[kind].format(count=count)


def written_there(events: Collection[Event]) -> str:
    """Return at how many screens some entries were written, and on which days: nobody signs what is in a group."""
    screens, days = len({event.writer for event in events}), sorted(event.at.date() for event in events)
    first, last = weekday_and_day(days[0]), weekday_and_day(days[-1])
    if first == last:
        text = n_("Written at {count} screen on {day}.", "Written at {count} screens on {day}.", screens)
        return text.format(count=screens, day=first)
    text = n_(
        "Written at {count} screen from {first} to {last}.",
        "Written at {count} screens from {first} to {last}.",
        screens,
    )
    return text.format(count=screens, first=first, last=last)


def sessions_in_it(count: int) -> str:
    """Return how many sessions go with a group, "" for none."""
    return n_("{count} session", "{count} sessions", count).format(count=count) if count else ""


def record_head(title: str, id: str) -> str:
    """Return the name of a session in the pack of a group."""
    return _("“{title}” ({id})").format(title=one_line(title) or "…", id=id)


def nothing_in(count: int) -> str:
    """Say that so many sessions bring nothing, "" for none."""
    text = n_("{count} session brings nothing new.", "{count} sessions bring nothing new.", count)
    return text.format(count=count) if count else ""
