"""What is to be erased of one session."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

import msgspec

from gep_tui.domain.carried.follow_up import NoteName
from gep_tui.domain.session.events import NoteAdded, PersonAdded, PersonChanged, SessionOpened
from gep_tui.domain.session.fold import Record
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import same_name

_NOTHING: Mapping[str, str] = MappingProxyType({})


class PurgeWish(msgspec.Struct, frozen=True, kw_only=True):
    """`notes` are ids. `people` maps ids, `members` ids of the group, `names` other names (in the form of `same_name`)
    to the name that stays.

    `entries` are the keys of other events with words; `talk` means all of them, and signatures. `carried` are notes
    of any session, as they were taken along to this one and followed up in it.
    """

    notes: frozenset[str] = frozenset()
    people: Mapping[str, str] = _NOTHING
    members: Mapping[str, str] = _NOTHING
    names: Mapping[str, str] = _NOTHING
    entries: frozenset[str] = frozenset()
    carried: frozenset[NoteName] = frozenset()
    talk: bool = False


def of_notes(session: Session, notes: frozenset[str]) -> PurgeWish:
    """Return the wish for notes, by their ids, with what was said in this session of what became of them."""
    return PurgeWish(notes=notes, carried=frozenset(NoteName(session.id, note) for note in notes))


def notes_by_case(session: Session) -> dict[str, frozenset[str]]:
    """Return the notes of each case, by its scope: a block, with the rounds in it. Cases without notes are left out."""
    scope = {phase.id: phase.scope.partition(".")[0] for phase in session.plan}
    found: dict[str, set[str]] = {}
    for note in session.notes:
        if scope.get(note.phase):
            found.setdefault(scope[note.phase], set()).add(note.id)
    return {case: frozenset(notes) for case, notes in found.items()}


def of_person(record: Record, person: str, neutral: str, notes: frozenset[str] = frozenset()) -> PurgeWish:
    """Return the wish for a person, an id or a name that is not on the list, who is called `neutral` from then on."""
    ids = entries_of(record.session, person)
    names = names_ever(record, ids) or {person}
    members = {each.member for each in record.session.people if each.id in ids and each.member}
    return msgspec.structs.replace(
        of_notes(record.session, notes),
        people=dict.fromkeys(ids, neutral),
        members=dict.fromkeys(members, neutral),
        names={same_name(name): neutral for name in names},
    )


def of_everything(session: Session, neutral: Callable[[int], str]) -> PurgeWish:
    """Return the wish for all words and names; the people are called `neutral(1)`, `neutral(2)`… in their order."""
    people = {person.id: neutral(number) for number, person in enumerate(session.people, 1)}
    people |= {other: people[who] for other, who in _merged(session).items() if who in people}
    return PurgeWish(notes=frozenset(note.id for note in session.notes), people=people, talk=True)


def entries_of(session: Session, person: str) -> frozenset[str]:
    """Return the ids of all entries of a person who may be on the list twice; empty if `person` is no id."""
    if session.person(person) is None:
        return frozenset()
    return frozenset((person, *(other for other, who in _merged(session).items() if who == person)))


def names_ever(record: Record, ids: frozenset[str]) -> set[str]:
    """Return every name that the people with these ids have had, those that were erased left out."""
    return {name for id, name in all_names(record) if id in ids}


def all_names(record: Record) -> Iterator[tuple[str, str]]:
    """Yield each id and name of the list that the record has, or ever had, those that were erased left out."""
    for event in record.events:
        if isinstance(event, SessionOpened):
            found = [(guest.id, guest.name) for guest in event.people if guest.id not in event.purged]
        elif isinstance(event, PersonAdded | PersonChanged) and "name" not in event.purged:
            found = [(event.key if isinstance(event, PersonAdded) else event.person, event.name)]
        else:
            continue
        yield from ((id, name) for id, name in found if same_name(name))


def names_off_the_list(record: Record) -> set[str]:
    """Return the names under notes, of this session or taken along to it, and of screens, that are no id."""
    session = record.session
    written = [(event.person, event.author) for event in record.events if isinstance(event, NoteAdded)]
    names = {name for pair in written for name in pair} | {note.person for note in session.notes}
    names |= {note.person for note in session.carried.notes} | {case.person for case in session.carried.cases}
    ids = {person.id for person in session.people} | session.merged.keys()
    return {name for name in names | set(session.authors.values()) if name not in ids and same_name(name)}


def _merged(session: Session) -> dict[str, str]:
    """Return who each merged entry is in the end."""
    found = {}
    for other in session.merged:
        who = other
        while who in session.merged:
            who = session.merged[who]
        found[other] = who
    return found
