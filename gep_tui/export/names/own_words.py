"""Call one person the same everywhere: what somebody decided about a form of the name holds for all others."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from gep_tui.export.names.known_name import KnownName, forms
from gep_tui.export.names.prose import words_of


def with_own_words(known: Iterable[KnownName]) -> tuple[KnownName, ...]:
    """Return the names, those of one listed person all replaced by the same words.

    These are the words decided for the name as it is listed, else for the first of its forms.
    """
    known = tuple(known)
    people: dict[tuple[str, ...], set[str]] = {}
    for name in known:
        if name.kind == "person" and not name.settled:
            for words, _how in forms(name):
                people.setdefault(words, set()).add(name.who)
    decided = [name for name in known if name.kind == "person" and name.settled == "accepted" and name.by]
    whole = {(name.who, name.text) for name in known if not name.settled}
    found: dict[str, str] = {}
    for name in sorted(decided, key=lambda name: (name.who, name.text) not in whole):
        found.setdefault(_person(name, people), name.by)
    return tuple(_called(name, found.get(_person(name, people), "")) for name in known)


def _person(name: KnownName, people: dict[tuple[str, ...], set[str]]) -> str:
    """Return whose name it is, if it is a form of the name of just one person on the list."""
    if not name.settled:
        return name.who
    meant = people.get(tuple(word.bare for word in words_of(name.text)), set())
    return next(iter(meant)) if len(meant) == 1 else f"settled {name.who}"


def _called(name: KnownName, by: str) -> KnownName:
    is_open = name.kind == "person" and name.settled != "refused"
    return msgspec.structs.replace(name, by=by) if by and is_open else name
