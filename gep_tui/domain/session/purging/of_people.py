"""What replaces events that name people who are erased for good: seconds and roles stay theirs."""

from __future__ import annotations

import msgspec

from gep_tui.domain.session.events import (
    Event,
    Guest,
    NoteAdded,
    NoteChanged,
    PersonAdded,
    PersonChanged,
    PointFollowed,
    Rated,
    SessionOpened,
    Signed,
)
from gep_tui.domain.session.naming import is_in_doubt
from gep_tui.domain.session.purging.wish import PurgeWish
from gep_tui.domain.stream.erasing import without
from gep_tui.domain.stream.text import same_name

replace = msgspec.structs.replace


def without_people(event: Event, wish: PurgeWish) -> Event:
    """Return what is left of an event once the people and names of the `wish` are gone."""
    match event:
        case SessionOpened():
            return _opening(event, wish)
        case PersonAdded() if event.key in wish.people:
            return _unnamed(event, wish.people[event.key])
        case PersonChanged() if event.person in wish.people:
            return _unnamed(event, wish.people[event.person])
        case NoteAdded():
            return _renamed(event, wish, person=event.person, author=event.author)
        case NoteChanged() | PointFollowed():
            return _renamed(event, wish, person=event.person)
        case Rated() if event.words and event.person in wish.people:
            return without(event, words="")
        case Signed():
            return _renamed(event, wish, name=event.name)
    return event


def _opening(event: SessionOpened, wish: PurgeWish) -> SessionOpened:
    gone = {guest.id for guest in event.people if guest.id in wish.people} - set(event.purged)
    if not gone:
        return event
    people = tuple(
        Guest(id=guest.id, name=wish.people[guest.id], present=guest.present) if guest.id in gone else guest
        for guest in event.people
    )
    return replace(event, people=people, purged=tuple(sorted({*event.purged, *gone})))


def _unnamed(event: PersonAdded | PersonChanged, neutral: str) -> PersonAdded | PersonChanged:
    if "name" in event.purged:
        return event
    left = without(event, name=neutral, service="", function="")
    return without(left, member="") if isinstance(left, PersonAdded) else left


def _renamed(event: Event, wish: PurgeWish, **fields: str | None) -> Event:
    """Return the event with other names in these fields, where they hold one that goes."""
    new = {field: name for field, text in fields.items() if (name := _neutral(text, wish)) is not None}
    new = {field: name for field, name in new.items() if name != fields[field]}
    return without(event, **new) if new else event


def _neutral(text: str | None, wish: PurgeWish) -> str | None:
    if not text:
        return None
    return wish.names.get(same_name(text[1:-2] if is_in_doubt(text) else text))
