"""What is in a group's record once a wish is carried out."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from gep_tui.domain.carried.events import CommitmentFollowed
from gep_tui.domain.carried.follow_up import NoteName
from gep_tui.domain.group.events import (
    MemberAdded,
    MemberChanged,
    NameSettled,
    SheetChanged,
    SheetRestored,
    SheetWithdrawn,
    SheetWritten,
    TopicAdded,
    TopicDropped,
)
from gep_tui.domain.group.fold import GroupRecord
from gep_tui.domain.group.purging.group_mentions import without_mentions
from gep_tui.domain.group.purging.group_wish import GroupWish, entries_of_member, member_names
from gep_tui.domain.session.purging.mentions import Mentions
from gep_tui.domain.session.purging.of_carried import without_report
from gep_tui.domain.stream.erasing import erased, replaced, without
from gep_tui.domain.stream.event import Event, tag_of
from gep_tui.domain.stream.text import same_name
from gep_tui.domain.stream.undoing import Purged


def group_remains(record: GroupRecord, wish: GroupWish, on: datetime) -> tuple[Event, ...]:
    """Return what replaces each event that the `wish` changes, erased `on` this day (aware)."""
    settled = Mentions(member_names(record, wish.members) | wish.named)
    return replaced(record.events, lambda event: _left_of(event, wish, settled, on), on)


def group_overdue(
    record: GroupRecord, on: datetime, notes: Collection[NoteName] = (), sheets: frozenset[str] = frozenset()
) -> tuple[Event, ...]:
    """Return what must stand in the place of events about what was erased already, such as `notes` of sessions.

    They came later, from somebody who did not know. `sheets` are ids of practice sheets that go now.
    """
    group = record.state
    gone = [event for event in record.events if isinstance(event, Purged)]
    wish = GroupWish(
        members={id: each.name for each in group.members if each.purged for id in entries_of_member(group, each.id)},
        sheets=sheets | {event.key for event in gone if event.was == tag_of(SheetWritten)},
        topics=frozenset(event.key for event in gone if event.was == tag_of(TopicAdded)),
        notes=notes,
    )
    return group_remains(record, wish, on)


def _left_of(event: Event, wish: GroupWish, settled: Mentions, on: datetime) -> Event:
    if isinstance(event, Purged):
        return event
    if _goes(event, wish) or (isinstance(event, NameSettled) and event.text and settled.are_in(event.text)):
        return erased(event, on)
    left = _without_words(_without_guest(_unnamed(event, wish), wish), wish)
    return without_mentions(left, Mentions(wish.named), on) if wish.named else left


def _goes(event: Event, wish: GroupWish) -> bool:
    """Tell whether nothing of an event stays."""
    match event:
        case TopicAdded() | SheetWritten():
            return event.key in wish.topics or event.key in wish.sheets
        case TopicDropped(topic=topic):
            return topic in wish.topics
        case SheetChanged(sheet=sheet) | SheetWithdrawn(sheet=sheet) | SheetRestored(sheet=sheet):
            return sheet in wish.sheets
    return False


def _unnamed(event: Event, wish: GroupWish) -> Event:
    match event:
        case MemberAdded() if event.key in wish.members and "name" not in event.purged:
            return without(event, name=wish.members[event.key], service="", function="", contact="")
        case MemberChanged() if event.member in wish.members and "name" not in event.purged:
            return without(event, name=wish.members[event.member], service="", function="", contact="")
        case TopicAdded() if same_name(event.person) in wish.names and "person" not in event.purged:
            return without(event, person=wish.names[same_name(event.person)])
    return event


def _without_guest(event: Event, wish: GroupWish) -> Event:
    """Return an event that tells of none of the guests; pairs keep their places, so that two erasures can be united."""
    if not isinstance(event, MemberAdded):
        return event
    if (event.session, event.person) in wish.guests:
        event = without(event, session="", person="")
    if not wish.guests or not set(event.before).intersection(wish.guests):
        return event
    return without(event, before=tuple(("", "") if each in wish.guests else each for each in event.before))


def _without_words(event: Event, wish: GroupWish) -> Event:
    """Return a report without its words if it is about a note that goes."""
    return without_report(event, wish.notes) if isinstance(event, CommitmentFollowed) else event
