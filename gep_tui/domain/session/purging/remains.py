"""What is in a record once a wish is carried out."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from gep_tui.domain.carried.case_events import CaseCarried
from gep_tui.domain.carried.events import CommitmentFollowed, NoteCarried
from gep_tui.domain.carried.follow_up import NoteName
from gep_tui.domain.session.events import (
    Event,
    HandsCounted,
    LineSent,
    Purged,
    Rated,
    RoomShown,
    SessionOpened,
    TitleSet,
    Unknown,
)
from gep_tui.domain.session.fold import Record
from gep_tui.domain.session.purging.of_carried import without_carried, without_case
from gep_tui.domain.session.purging.of_notes import PurgedNotes
from gep_tui.domain.session.purging.of_people import without_people
from gep_tui.domain.session.purging.of_talk import without_message, without_talk, without_title
from gep_tui.domain.session.purging.wish import PurgeWish, entries_of
from gep_tui.domain.stream.erasing import erased, replaced, without


def remains(record: Record, wish: PurgeWish, on: datetime) -> tuple[Event, ...]:
    """Return what replaces each event that the `wish` changes, erased `on` this day (aware)."""
    notes = PurgedNotes(record, wish.notes, on)
    return replaced(record.events, lambda event: _left_of(event, notes, wish, on), on)


def overdue(record: Record, on: datetime, carried: Collection[NoteName] = ()) -> tuple[Event, ...]:
    """Return what must stand in the place of events about what was erased already, here or (`carried`) in others.

    They came later, from somebody who did not know, or an erasure left them. A case that was taken along names only the
    notes in which it was read, so no clocks are asked what came first: one of them may be wrong.
    """
    session = record.session
    gone = {
        entry: person.name for person in session.people if person.purged for entry in entries_of(session, person.id)
    }
    notes = frozenset(note.id for note in session.purged)
    return remains(record, PurgeWish(notes=notes, people=gone, carried=frozenset(carried)), on)


def _left_of(event: Event, notes: PurgedNotes, wish: PurgeWish, on: datetime) -> Event:
    if isinstance(event, Purged | Unknown):
        return event
    left = without_carried(without_people(notes.left_of(event), wish), wish, on)
    if event.key in wish.entries:
        left = _without_words(left, on)
    return without_talk(left, on) if wish.talk and not isinstance(left, Purged) else left


def _without_words(event: Event, on: datetime) -> Event:
    match event:
        case TitleSet() | SessionOpened():
            return without_title(event)
        case RoomShown():
            return without_message(event)
        case CommitmentFollowed():
            return without(event, words="")
        case Rated():
            return without(event, words="", aim="")
        case HandsCounted():
            return without(event, aim="")
        case CaseCarried():
            return without_case(event)
        case LineSent() | NoteCarried():
            return erased(event, on)
    return event
