"""What replaces all else that was typed: lines to other screens, messages, signatures, the title."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.session.events import (
    Event,
    LineSeen,
    LineSent,
    NoteAdded,
    NoteChanged,
    NoteMoved,
    NoteRestored,
    NotesJoined,
    NoteSplit,
    NoteWithdrawn,
    PointFollowed,
    Rated,
    RoomShown,
    SessionOpened,
    Signed,
    TitleSet,
)
from gep_tui.domain.stream.erasing import erased, without

#: Events of which nothing stays: of notes too, whether or not the record has the note.
_WORDS = (
    PointFollowed, LineSent, LineSeen, Signed,
    NoteAdded, NoteChanged, NoteSplit, NotesJoined, NoteMoved, NoteWithdrawn, NoteRestored,
)  # fmt: skip


def without_talk(event: Event, on: datetime) -> Event:
    """Return what is left of an event without what was typed."""
    match event:
        case SessionOpened() if event.title not in ("", event.called.fr, event.called.en):
            return without_title(event)
        case TitleSet() if event.title:
            return without_title(event)
        case RoomShown() if event.text:
            return without_message(event)
        case Rated() if event.words:
            return without_word(event)
    return erased(event, on) if isinstance(event, _WORDS) else event


def without_title(event: SessionOpened | TitleSet) -> Event:
    """Return an event without the title that it gives the session."""
    return without(event, title="")


def without_message(event: RoomShown) -> Event:
    """Return an event without the message that it shows the room."""
    return without(event, text="")


def without_word(event: Rated) -> Event:
    """Return a rating with its mark alone."""
    return without(event, words="")
