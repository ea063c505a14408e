"""Which notes of a group's sessions stay in the room, also where a session took them along before they were marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from gep_tui.domain.carried.carried_note import CarriedNote, CarriedOver
from gep_tui.domain.carried.follow_up import NoteName
from gep_tui.domain.group.practice_sheet import TEXTS, SheetText
from gep_tui.domain.session.joined import whole
from gep_tui.domain.session.state import Note, Session

#: The shortest note, in characters, whose words are looked for in what was taken along.
_SHORTEST = 8


class KeptInRoom(msgspec.Struct, frozen=True):
    """What stays in the room: `notes` by name, and their `words`, each with its session.

    A note may have been split since it was taken along: then only its words tell that the whole holds it.
    """

    notes: frozenset[NoteName] = frozenset()
    words: frozenset[tuple[str, str]] = frozenset()

    def holds(self, note: CarriedNote) -> bool:
        """Tell whether a note that was taken along stays in the room."""
        name, text = note.name, _plain(note.text)
        return name in self.notes or any(session == name.session and words in text for session, words in self.words)

    def stands_on(self, sheet: SheetText) -> bool:
        """Tell whether a practice sheet was made of such a note, or says its words, typed there or split off since."""
        if self.notes.intersection(sheet.sources):
            return True
        texts = [_plain(getattr(sheet, field)) for field in ("title", *TEXTS)]
        return any(words in text for _session, words in self.words for text in texts)


#: For sessions of which nothing stays.
NOTHING_KEPT = KeptInRoom()


def kept_in(sessions: Iterable[Session]) -> KeptInRoom:
    """Return what stays in the room: notes of their own, those taken along, those that became part of another."""
    known = tuple(sessions)
    return KeptInRoom(
        notes=frozenset(name for session in known for name in _names(session)),
        words=frozenset(
            (session.id, words)
            for session in known
            for note in session.notes
            if note.in_room and len(words := _plain(note.text)) >= _SHORTEST
        ),
    )


def marked_in_room(sessions: Iterable[Session]) -> tuple[Session, ...]:
    """Return the sessions with all that they took along marked as the notes themselves are."""
    known = tuple(sessions)
    kept = kept_in(known)
    return tuple(with_marks(session, kept) for session in known)


def with_marks(session: Session, kept: KeptInRoom) -> Session:
    """Return the session with its carried notes marked that stay in the room, and the cases that one of these tells."""
    if kept == NOTHING_KEPT:
        return session
    carried = session.carried
    notes = tuple(msgspec.structs.replace(each, in_room=True) if kept.holds(each) else each for each in carried.notes)
    cases = tuple(
        msgspec.structs.replace(each, in_room=True) if kept.notes.intersection(each.notes) else each
        for each in carried.cases
    )
    if (notes, cases) == (carried.notes, carried.cases):
        return session
    return msgspec.structs.replace(session, carried=msgspec.structs.replace(carried, notes=notes, cases=cases))


def _names(session: Session) -> Iterator[NoteName]:
    own = {note.id for note in session.notes if note.in_room}
    yield from (NoteName(session.id, id) for id in own)
    yield from (NoteName(session.id, old) for old in session.joined if whole(session, old) in own)
    yield from (each.name for each in session.carried.notes if each.in_room)


def stands_on(sheet: SheetText, session: Session, note: Note) -> bool:
    """Tell whether a sheet was made of a note, or of one that became part of it, or says its words."""
    alone = msgspec.structs.replace(
        session, notes=(msgspec.structs.replace(note, in_room=True),), carried=CarriedOver()
    )
    return kept_in((alone,)).stands_on(sheet)


def _plain(text: str) -> str:
    return " ".join(text.split())
