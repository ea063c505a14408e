"""Where a group's record speaks of a person in words: topics, reports, sheets, charter. Nothing there goes unasked."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from gep_tui.domain.carried.events import CommitmentFollowed
from gep_tui.domain.group.events import DateMoved, DatePlanned, GroupChanged, SheetChanged, SheetWritten, TopicAdded
from gep_tui.domain.group.fold import GroupRecord
from gep_tui.domain.group.practice_sheet import TEXTS
from gep_tui.domain.session.purging.mentions import Mentions
from gep_tui.domain.stream.erasing import erased, without
from gep_tui.domain.stream.event import EPOCH, Event

#: What a sheet is called whose title named somebody: without a title it would not stand.
UNTITLED = "…"


def group_entries_naming(record: GroupRecord, names: Collection[str]) -> tuple[Event, ...]:
    """Return the entries whose texts name a person with one of these names."""
    mentions = Mentions(names)
    return tuple(event for event in record.events if without_mentions(event, mentions, EPOCH) != event)


def without_mentions(event: Event, mentions: Mentions, on: datetime) -> Event:
    """Return an event without the texts that name the person; of a topic that does, nothing stays."""
    match event:
        case TopicAdded() if mentions.are_in(event.text):
            return erased(event, on)
        case CommitmentFollowed() if mentions.are_in(f"{event.words} {event.due}"):
            return without(event, words="", due="", due_on="")
        case DatePlanned() | DateMoved() if mentions.are_in(event.place):
            return without(event, place="")
        case SheetWritten() | SheetChanged():
            return _without(event, _of_sheet(event, mentions))
        case GroupChanged():
            return _without(event, _of_charter(event, mentions))
    return event


def _without(event: Event, left: dict[str, Any]) -> Event:
    return without(event, **left) if left else event


def _of_sheet(event: SheetWritten | SheetChanged, mentions: Mentions) -> dict[str, Any]:
    """Return what the fields that name the person hold instead."""
    left: dict[str, Any] = {field: "" for field in TEXTS if mentions.are_in(getattr(event, field) or "")}
    if mentions.are_in(event.title or ""):
        left["title"] = UNTITLED
    tags = tuple(tag for tag in event.tags or () if not mentions.are_in(tag))
    return left if tags == (event.tags or ()) else {**left, "tags": tags}


def _of_charter(event: GroupChanged, mentions: Mentions) -> dict[str, Any]:
    left: dict[str, Any] = {}
    if mentions.are_in(event.may_leave or ""):
        left["may_leave"] = ""
    for field in ("charter", "aims"):
        lines = getattr(event, field) or ()
        kept = tuple(line for line in lines if not mentions.are_in(line))
        if kept != lines:
            left[field] = kept
    return left
