"""The names that stand after an erasure, in the language of whoever reads: the record keeps that of whoever erased."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from gep_tui.domain.carried.carried_note import CarriedNote
from gep_tui.domain.session.state import Session

replace = msgspec.structs.replace

#: What an erasure calls one person, and each person of a session that was emptied; a number may follow.
_FORMS = ({"en": "Someone", "fr": "Quelqu’un"}, {"en": "Person", "fr": "Personne"})


def neutral_in(name: str, language: str) -> str:
    """Return a name that an erasure left, in `language`; any other name as it is."""
    word, blank, number = name.partition(" ")
    forms = next((each for each in _FORMS if word in each.values()), None)
    if forms is None or (blank and not number.isdecimal()):
        return name
    return f"{forms.get(language, word)}{blank}{number}"


def spoken(session: Session, language: str) -> Session:
    """Return a session in which those whose names were erased are called so in `language`."""
    people = tuple(
        replace(each, name=neutral_in(each.name, language)) if each.purged else each for each in session.people
    )
    notes = tuple(_carried(session.carried.notes, language))
    if people == session.people and notes == session.carried.notes:
        return session
    return replace(session, people=people, carried=replace(session.carried, notes=notes))


def _carried(notes: Iterable[CarriedNote], language: str) -> Iterable[CarriedNote]:
    """Yield what was taken along: an erasure took the member's id with the name."""
    for note in notes:
        person = note.person if note.member else neutral_in(note.person, language)
        yield note if person == note.person else replace(note, person=person)
