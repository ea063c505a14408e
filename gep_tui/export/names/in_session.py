"""The names that a session knows: its people with their services and functions, its group, whoever a note names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from string import ascii_uppercase

from gep_tui.domain.session.naming import is_in_doubt
from gep_tui.domain.session.people import declared
from gep_tui.domain.session.state import Person, Session
from gep_tui.domain.stream.text import bare
from gep_tui.export.names.known_name import KnownName
from gep_tui.export.names.little_words import the
from gep_tui.export.names.replacement import NameKind
from gep_tui.locale import _, chosen, languages
from gep_tui.words.labels import role_word

#: Roles that replace a name; a role that all the rest have tells nobody apart.
_FIRST = ("presenter", "facilitator")


def names_of(sessions: Iterable[Session]) -> tuple[KnownName, ...]:
    """Return the names in the lists of `sessions`; who has a role there is replaced by it."""
    sessions = tuple(sessions)
    roles = _roles(sessions)
    found: dict[tuple[NameKind, str], KnownName] = {}
    for session in sessions:
        for name in _names(session, roles):
            found.setdefault((name.kind, bare(name.text)), name)
    return tuple(found.values())


def _names(session: Session, roles: dict[str, str]) -> Iterator[KnownName]:
    for person in session.people:
        who = bare(person.name)
        yield KnownName(text=person.name, kind="person", who=who, by=roles.get(who, ""))
        if person.service:
            yield KnownName(text=person.service, kind="service", who=bare(person.service))
        if person.function and _is_alone(session, person):
            yield KnownName(text=person.function, kind="function", who=who, by=roles.get(who, ""))
        if person.address:
            yield KnownName(text=person.address, kind="contact", who=bare(person.address))
    if session.group:
        yield KnownName(text=session.group, kind="organisation", who=bare(session.group), by=_("the group"))
    ids = {person.id for person in session.people}
    for name in dict.fromkeys(each for note in session.notes for each in (note.person, note.author)):
        if name and name not in ids and not is_in_doubt(name):
            yield KnownName(text=name, kind="person", who=bare(name), by=roles.get(bare(name), ""))


def role_words(session: Session) -> frozenset[str]:
    """Return what the roles that somebody has in a session are called, in every language."""
    held = ((scope, role) for scope, given in session.roles.items() for role in given)
    return frozenset(role_word(session, role, scope, language) for scope, role in held for language in languages())


def _is_alone(session: Session, person: Person) -> bool:
    """Tell whether nobody else has this function: otherwise it names nobody."""
    return sum(bare(each.function) == bare(person.function) for each in session.people) == 1


def _roles(sessions: Iterable[Session]) -> dict[str, str]:
    """Return what replaces whoever has a role by name, by the form of their name for comparing.

    Where several people have one role over the sessions, a letter tells them apart.
    """
    held: dict[str, str] = {}
    for session in sessions:
        for scope, given in session.roles.items():
            for role in sorted(given, key=lambda role: (role not in _FIRST, role)):
                shape = declared(session, role, scope)
                if role in _FIRST or (shape is not None and not shape.rest):
                    for person in given[role]:
                        held.setdefault(bare(session.name(person)), the(role_word(session, role, scope), chosen()))
    same: dict[str, list[str]] = {}
    for who, by in held.items():
        same.setdefault(by, []).append(who)
    return {
        who: by if len(people) == 1 else f"{by} {ascii_uppercase[at : at + 1] or at + 1}"
        for by, people in same.items()
        for at, who in enumerate(people)
    }
