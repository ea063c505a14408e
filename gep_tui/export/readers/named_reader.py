"""Read the words of `--for` into a reader, or into a fault that says what is unknown and what is close to it."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

import msgspec

from gep_tui.domain.session.naming import One, Several, meant
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import bare, one_line, same_name
from gep_tui.export.about import about
from gep_tui.export.readers.reader import NAMED, WHO, Reader, ReaderKind
from gep_tui.locale import _
from gep_tui.words.readers import reader_word
from gep_tui.words.suggestions import suggested


class ReaderFault(msgspec.Struct, frozen=True, kw_only=True):
    """A reader who was asked for and does not exist: the given words, what is close to them, all possible ones.

    `who` is the reader whose name is unknown, "" if there is no such reader at all.
    """

    given: str
    who: ReaderKind | None = None
    near: tuple[str, ...] = ()
    known: tuple[str, ...] = ()


def parse_reader(words: str, session: Session) -> Reader | ReaderFault:
    """Return the reader named: a word of `WHO`, or this language's; for a presenter or a person with `:NAME`."""
    head, _colon, name = words.partition(":")
    who = next((each for each in WHO if same_name(head) == each or bare(head) == bare(reader_word(each))), None)
    if who is None or (name and who not in NAMED):
        name = _("NAME")
        known = tuple(f"{each}:{name}" if each in NAMED else each for each in WHO)
        near = get_close_matches(same_name(head), WHO, n=1)
        return ReaderFault(given=one_line(words), near=tuple(near), known=known)
    if who not in NAMED:
        return Reader(who)
    known = presenters(session) if who == "presenter" else people(session)
    return _called(who, name, known)


def presenters(session: Session) -> tuple[str, ...]:
    """Return the names of those who present a case, in the order of the plan."""
    return _once(name for place in about(session).places.values() for name in place.presenters)


def people(session: Session) -> tuple[str, ...]:
    """Return the names of all on the list, and of all who said or took on something."""
    listed = (person.name for person in session.people if person.listed)
    said = (session.name(note.person) for note in session.kept_notes if note.person)
    carried = (note.person for note in session.carried.notes if note.kind == "commitment")
    return _once((*listed, *said, *carried))


def _called(who: ReaderKind, name: str, known: tuple[str, ...]) -> Reader | ReaderFault:
    found = meant(name, {each: each for each in known})
    if isinstance(found, One):
        return Reader(who, found.person)
    near = found.people if isinstance(found, Several) else tuple(get_close_matches(name, known, n=3, cutoff=0.6))
    return ReaderFault(given=one_line(name), who=who, near=near, known=known)


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))


def unknown_reader(fault: ReaderFault) -> str:
    """Return who is unknown and who could be asked for, in the current language."""
    return f"{_unknown(fault).format(given=fault.given)} {suggested(fault.near, fault.known)}".rstrip()


def _unknown(fault: ReaderFault) -> str:
    if fault.who is None:
        return _("There is no reader “{given}”.")
    if not fault.given:
        return _("A name is missing behind the colon.")
    if fault.who == "presenter":
        return _("Nobody who presents in this session is called “{given}”.")
    return _("Nobody in this session is called “{given}”.")
