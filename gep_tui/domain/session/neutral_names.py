"""The names that stand after an erasure, in the language of whoever reads: the record keeps that of whoever erased."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import msgspec

from gep_tui.domain.carried.carried_note import CarriedNote
from gep_tui.domain.session.state import Session
from gep_tui.domain.session.undo_entry import UndoEntry
from gep_tui.domain.stream.event import Event

if TYPE_CHECKING:
    from gep_tui.domain.session.findable import Findable

replace = msgspec.structs.replace

#: What an erasure calls one person, and each person of a session that was emptied; a number may follow.
_FORMS = ({"en": "Someone", "fr": "Quelqu’un"}, {"en": "Person", "fr": "Personne"})

#: The fields of events in which an erasure leaves such a name.
_NAMED = ("name", "person", "author")


def neutral_in(name: str, language: str) -> str:
    """Return a name that an erasure left, in `language`; any other name as it is."""
    word, blank, number = name.partition(" ")
    forms = next((each for each in _FORMS if word in each.values()), None)
    if forms is None or (blank and not number.isdecimal()):
        return name
    return f"{forms.get(language, word)}{blank}{number}"


def person_of(note: CarriedNote | Findable, language: str) -> str:
    """Return whose note it is; a name that an erasure left is in `language`."""
    return neutral_in(note.person, language) if note.nameless else note.person


def spoken(session: Session, language: str) -> Session:
    """Return a session in which those whose names were erased are called so in `language`."""
    people = tuple(
        replace(each, name=neutral_in(each.name, language)) if each.purged else each for each in session.people
    )
    notes = tuple(_carried(session.carried.notes, language))
    authors = {
        writer: neutral_in(name, language) if writer in session.nameless else name
        for writer, name in session.authors.items()
    }
    if people == session.people and notes == session.carried.notes and authors == session.authors:
        return session
    return replace(session, people=people, authors=authors, carried=replace(session.carried, notes=notes))


def spoken_event(event: Event, language: str) -> Event:
    """Return an event in which the names that an erasure left are in `language`."""
    left = {field: getattr(event, field, None) for field in _NAMED if field in event.purged}
    names = {field: neutral_in(name, language) for field, name in left.items() if name}
    return replace(event, **names) if names else event


def spoken_entry(done: UndoEntry, language: str) -> UndoEntry:
    """Return a command in which the names that an erasure left are in `language`, including its before-image."""
    was = done.was and replace(done.was, names=tuple(neutral_in(name, language) for name in done.was.names))
    return replace(done, event=spoken_event(done.event, language), was=was)


def _carried(notes: Iterable[CarriedNote], language: str) -> Iterable[CarriedNote]:
    for note in notes:
        person = person_of(note, language)
        yield note if person == note.person else replace(note, person=person)
