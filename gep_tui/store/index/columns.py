"""The words of a note as the index holds them, and the expression that finds them: both have to agree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import blake2b

from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session.findable import Findable, FindablePhase, FindableSession
from gep_tui.domain.stream.text import unaccented
from gep_tui.domain.stream.word_search import Term, words_of
from gep_tui.store.index.wanted import Wanted

#: Words and speaker of the notes that everybody may find; words of the others; marks to filter by.
COLUMNS = ("text", "who", "aside", "marks")

#: The most terms that are looked for; SQLite allows expressions of some depth only.
MOST_TERMS = 32

# Begins what no plain search may find: marks, and the words of notes aside. No word that is typed has it, so that a
# plain search need not name its columns, which would cost a quarter of its time.
_SIGN = "¦"

# What begins the marks of notes aside, so that a search without words leaves them out; the marks that say why.
_ASIDE = f"{_SIGN}a"
_WITHDRAWN, _PRIVATE = f"{_ASIDE}w", f"{_ASIDE}p"


def columns(session: FindableSession, note: Findable) -> tuple[str, str, str, str]:
    """Return the content of each column for a note."""
    text, who = " ".join(words_of(f"{note.text} {note.due}")), _name(note.person)
    marks = " ".join(_mark(*each) for each in values(session, note))
    if not note.withdrawn and not note.own:
        return text, who, "", marks
    signs = [_WITHDRAWN] * note.withdrawn + [_PRIVATE] * note.own
    hidden = " ".join([*signs, *(f"{_ASIDE}{mark}" for mark in marks.split())])
    return "", "", " ".join(f"{_SIGN}{word}" for word in f"{text} {who}".split()), hidden


def values(session: FindableSession, note: Findable) -> Iterator[tuple[str, str]]:
    """Yield what a note can be filtered by, each with its sort."""
    phase = session.phases.get(note.phase)
    case = case_of(phase) if phase else ""
    found = (
        ("kind", note.kind), ("person", note.person), ("group", session.group), ("id", session.group_id),
        ("session", "" if session.between else session.id), ("case", case), *(("tag", tag) for tag in note.tags),
    )  # fmt: skip
    yield from (each for each in found if each[1])


def case_of(phase: FindablePhase) -> str:
    """Return the words by which the case of a phase is told: its presenter and its names; "" without a presenter."""
    return _case(phase.presenter, phase.case) if phase.presenter else ""


def expression(wanted: Wanted) -> str:
    """Return what SQLite is asked to match; "" if nothing is looked for that could be found."""
    parts = [_part(wanted)]
    if wanted.withdrawn or wanted.private:
        also = _part(wanted, aside=True)
        if wanted.withdrawn:
            parts.append(_but(also, _WITHDRAWN, "" if wanted.private else _PRIVATE))
        if wanted.private:
            parts.append(_but(also, _PRIVATE, "" if wanted.withdrawn else _WITHDRAWN))
    return " OR ".join(f"({part})" for part in parts if part)


def _part(wanted: Wanted, aside: bool = False) -> str:
    words = " AND ".join(_term(term, _SIGN if aside else "") for term in wanted.terms[:MOST_TERMS])
    groups = (("group", wanted.groups), ("id", wanted.group_ids), ("session", wanted.sessions))
    kinds, people, cases = (("kind", wanted.kinds),), (("person", wanted.people),), (("case", wanted.cases),)
    lists = (kinds, people, groups, cases, (("tag", wanted.tags),))
    before = _ASIDE if aside else ""
    marks = [[before + _mark(what, value) for what, found in each for value in found] for each in lists]
    filters = [_any(each) for each in marks if each]
    return " AND ".join([*([f"({words})"] if words else []), *filters])


def _any(marks: Iterable[str]) -> str:
    return "marks : (" + " OR ".join(f'"{mark}"' for mark in marks) + ")"


def _but(part: str, sign: str, without: str) -> str:
    """Return a part limited to the notes with a sign, and without another."""
    found = f'marks : "{sign}"' + (f" AND ({part})" if part else "")
    return f'({found}) NOT marks : "{without}"' if without else found


def _term(term: Term, sign: str) -> str:
    return f'"{" ".join(f"{sign}{word}" for word in term.words)}"' + ("" if term.whole else " *")


@lru_cache(1024)
def _case(presenter: str, name: Text) -> str:
    return " · ".join(dict.fromkeys(part for part in (presenter, name.fr, name.en) if part))


@lru_cache(1024)
def _name(person: str) -> str:
    return " ".join(words_of(person))


@lru_cache(4096)
def _mark(what: str, value: str) -> str:
    return _SIGN + what[0] + blake2b(unaccented(value).encode("utf-8", "replace"), digest_size=6).hexdigest()
