"""Where a record speaks of a person in words: in notes, lines, messages, titles. Nothing there changes unasked."""

from __future__ import annotations

import re
from collections.abc import Iterable

from gep_tui.domain.carried.case_events import CaseCarried
from gep_tui.domain.carried.events import CommitmentFollowed, NoteCarried
from gep_tui.domain.session.events import (
    Event,
    HandsCounted,
    LineSent,
    NoteAdded,
    NoteChanged,
    NotesJoined,
    NoteSplit,
    Rated,
    RoomShown,
    SessionOpened,
    TitleSet,
)
from gep_tui.domain.session.fold import Record
from gep_tui.domain.stream.text import bare

#: Words of a name that name nobody.
_PARTICLES = frozenset(("de", "du", "des", "la", "le", "les", "van", "von", "der", "den", "di", "da", "el", "ben"))

_WORD = re.compile(r"\w+")


class Mentions:
    """Finds the names of one person in texts: any word of three letters or more; case and accents aside.

    With `whole` all words of a name have to be there.
    """

    def __init__(self, names: Iterable[str], *, whole: bool = False) -> None:
        names = tuple(names)
        self._whole = tuple(filter(None, (frozenset(_WORD.findall(bare(name))) for name in names))) if whole else ()
        words = {word for name in names for word in _WORD.findall(bare(name))}
        self._words = frozenset(word for word in words if len(word) > 2 and word not in _PARTICLES) or frozenset(words)

    def are_in(self, text: str) -> bool:
        """Tell whether a text names the person."""
        found = _WORD.findall(bare(text))
        return any(map(set(found).issuperset, self._whole)) if self._whole else not self._words.isdisjoint(found)

    def notes(self, record: Record) -> frozenset[str]:
        """Return the notes of which any version names the person."""
        found: set[str] = set()
        for event in record.events:
            match event:
                case NoteAdded(text=text) if self.are_in(text):
                    found.add(event.key)
                case NoteChanged(text=str(text)) if self.are_in(text):
                    found.add(event.note)
                case NoteSplit() if self.are_in(event.rest):
                    found.add(event.again or event.key)
                case NotesJoined() if self.are_in(event.text):
                    found.add(event.note)
        return frozenset(record.session.joined.get(note, note) for note in found) & _standing(record)

    def other_entries(self, record: Record) -> tuple[Event, ...]:
        """Return the lines, messages, titles, and notes of earlier sessions that name the person."""
        return tuple(event for event in record.events if (text := _words_of(event)) and self.are_in(text))


def _standing(record: Record) -> frozenset[str]:
    return frozenset(note.id for note in record.session.notes)


def _words_of(event: Event) -> str:
    match event:
        case LineSent(text=text) | RoomShown(text=text):
            return text
        case TitleSet(title=title) | SessionOpened(title=title):
            return title
        case Rated(words=words, aim=aim):
            return f"{words} {aim}".strip()
        case HandsCounted(aim=aim):
            return aim
        case CaseCarried():
            return f"{event.title} {event.words}".strip()
        case NoteCarried(text=text):
            return text
        case CommitmentFollowed():
            return f"{event.words} {event.due}".strip()
    return ""
