"""Find out who a name means: one person, several, or nobody, by the same rule wherever a name is typed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

import msgspec

from gep_tui.domain.session.people import listed
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import bare, one_line, same_name

#: The longest name, in characters: nothing beyond it is compared.
LONGEST = 200


#: Small words with which names begin: "de la Tour", "van Dyck".
_PARTICLES = frozenset(
    ("af", "al", "av", "ben", "bin", "da", "dal", "das", "de", "del", "della", "den", "der", "des", "di", "do", "dos",
     "du", "el", "ibn", "la", "le", "les", "te", "ten", "ter", "van", "vom", "von", "zu", "zum", "zur")
)  # fmt: skip


class One(msgspec.Struct, frozen=True):
    """Just this person is meant."""

    person: str


class Several(msgspec.Struct, frozen=True):
    """Any of these people may be meant, in list order."""

    people: tuple[str, ...]


class Nobody(msgspec.Struct, frozen=True):
    """The name fits nobody on the list."""


Meant = One | Several | Nobody


def meant(words: str, names: Mapping[str, str]) -> Meant:
    """Return who of `names` (by id) is called `words`.

    The first rule that fits anybody decides: the whole name, the whole name without accents, whole words of it, the
    beginnings of its words.
    """
    return _first(words, names, (_same, _bare, _words, _beginnings))


def called(words: str, names: Mapping[str, str]) -> Meant:
    """Return who is called `words` when more text follows, so that beginnings of words do not count."""
    return _first(words, names, (_same, _bare, _words))


def fitting(words: str, names: Mapping[str, str]) -> tuple[str, ...]:
    """Return the ids of the names that contain `words`, at the beginning of a word first."""
    wanted = bare(words[:LONGEST])
    if not wanted:
        return tuple(names)
    begun = [id for id, name in names.items() if _beginnings(wanted, name)]
    held = [id for id, name in names.items() if id not in begun and wanted in bare(name)]
    return (*begun, *held)


def names_of(session: Session) -> dict[str, str]:
    """Return the names on the list by id, in order."""
    return {person.id: person.name for person in listed(session)}


def may_be_prose(name: str) -> bool:
    """Tell whether a new name looks like a sentence: its first word is small and no particle, or two others are."""
    words = name.split()
    if len(words) < 2 or not words[0][0].islower():
        return sum(word[0].islower() and word not in _PARTICLES for word in words) > 1
    particle = words[0] in _PARTICLES or words[0][:2] in ("d'", "d’", "l'", "l’")
    return not (particle and any(map(str.isupper, name)))


def is_name(text: str) -> bool:
    """Tell whether a name is visible at all."""
    return bool(same_name(text))


def in_doubt(name: str) -> str:
    """Return the placeholder for a note's speaker while only `name` is known, and nobody has said who that is."""
    return f"@{one_line(name)} ?"


def is_in_doubt(person: str) -> bool:
    """Tell whether the speaker of a note is still in doubt."""
    return person.startswith("@") and person.endswith(" ?")


def shortened(person: str, most: int) -> str:
    """Return a speaker's name in at most this many characters, keeping the sign that it is in doubt."""
    if len(person) <= most or not is_in_doubt(person):
        return person
    return f"{person[: max(0, most - 3)]}… ?"


def _first(words: str, names: Mapping[str, str], rules: tuple[Callable[[str, str], bool], ...]) -> Meant:
    words = words[:LONGEST]
    if is_name(words):
        for fits in rules:
            found = tuple(id for id, name in names.items() if fits(words, name))
            if found:
                return One(found[0]) if len(found) == 1 else Several(found)
    return Nobody()


def _same(words: str, name: str) -> bool:
    return same_name(words) == same_name(name)


def _bare(words: str, name: str) -> bool:
    return bare(words) == bare(name)


def _words(words: str, name: str) -> bool:
    """Tell whether `words` are words of the name, in order; hyphens may be left out."""
    whole = bare(name).split()
    return _within(bare(words).split(), whole) or bare(words).replace("-", " ") in (
        bare(name).replace("-", " "), *(each.replace("-", " ") for each in whole)
    )  # fmt: skip


def _beginnings(words: str, name: str) -> bool:
    """Tell whether each of `words` begins a word of the name."""
    inside = [*bare(name).split(), *_PARTS.split(bare(name))]
    wanted = bare(words)
    parts = [word for word in _PARTS.split(wanted) if word]
    return bare(name).startswith(wanted) or (
        bool(parts) and all(any(part.startswith(word) for part in inside) for word in parts)
    )


def _within(words: list[str], whole: list[str]) -> bool:
    """Tell whether `words` occur in `whole`, in the same order."""
    rest = iter(whole)
    return bool(words) and all(word in rest for word in words)


_PARTS = re.compile(r"[\s\-’'.]+")
