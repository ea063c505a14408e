"""A name that is known before a text is read, and the forms in which people write it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal

import msgspec

from gep_tui.domain.lists.given_names import has_given_name
from gep_tui.export.names.prose import HYPHENS, TITLES, Word, words_of
from gep_tui.export.names.replacement import NameKind
from gep_tui.export.names.telling_words import HEADS, LITTLE, PARTICLES

#: What may be between two words of one name.
JOINED = re.compile(r"[ \t\u00a0\u202f]{1,2}|[-‐‑'’@+]|\.[ \u00a0]?|\n")

# How a form may be written: in any case, in any case though small it may be another word, with a capital first, or all
# in capitals.
ANY, DOUBTED, CAPITAL, CAPITALS = "any", "doubted", "capital", "capitals"

#: Words of two letters, none of which is meant by a name that is written so.
_SHORT = frozenset((
    "ai", "an", "as", "au", "be", "by", "ca", "ce", "ci", "de", "do", "du", "en", "es", "et", "eu", "go", "he", "if",
    "il", "in", "is", "it", "je", "la", "le", "lu", "ma", "me", "ne", "ni", "no", "of", "on", "or", "os", "ou", "pu",
    "sa", "se", "si", "so", "su", "ta", "te", "to", "tu", "un", "up", "us", "va", "vu", "we",
))  # fmt: skip

#: A form: its words for comparing, and how the first of them has to be written.
Form = tuple[tuple[str, ...], str]


class KnownName(msgspec.Struct, frozen=True, kw_only=True):
    """A name as it is written in a list; `who` is the same for two names of one person or place.

    `by` is what replaces it, "" for a label given once it is met. `settled` says that somebody has accepted or refused
    that before.
    """

    text: str
    kind: NameKind
    who: str
    by: str = ""
    settled: Literal["accepted", "refused", ""] = ""


def forms(name: KnownName) -> Iterator[Form]:
    """Yield the forms in which the name may appear in a text."""
    words = [word for word in words_of(name.text) if word.bare]
    if not words:
        return
    yield tuple(word.bare for word in words), _how_whole(words, name.kind)
    if len(words) > 1 and name.kind == "person":
        yield from _of_person(name.text, words)
    elif len(words) > 1 and name.kind in ("service", "organisation", "place"):
        yield from _of_service(words)


def _of_service(words: list[Word]) -> Iterator[Form]:
    """Yield its acronyms alone, and what distinguishes it: "Nord" of "Équipe Nord"."""
    yield from (((word.bare,), CAPITALS) for word in words if word.is_acronym)
    rest = [word for word in words[1:] if word.bare not in PARTICLES]
    if words[0].bare in HEADS and len(rest) == 1 and rest[0].is_capital and not rest[0].is_acronym:
        yield (rest[0].bare,), CAPITAL


def _how_whole(words: list[Word], kind: NameKind) -> str:
    if len(words) > 1:
        return ANY
    if words[0].is_acronym and len(words[0].bare) < 3:
        return CAPITALS
    return _how_short(words[0].bare) if kind == "person" or len(words[0].bare) > 2 else CAPITAL


def _how_short(name: str) -> str:
    """Return how a first name alone may be written: one of two letters too, unless it is a word."""
    if len(name) > 2:
        return ANY
    return CAPITAL if len(name) < 2 or name in _SHORT else DOUBTED


def _of_person(text: str, words: list[Word]) -> Iterator[Form]:
    """Yield the first name alone, the surname alone with and without its particles, the first name and an initial."""
    given, rest = _apart(text, words)
    first, last = tuple(word.bare for word in given), tuple(word.bare for word in rest)
    if not LITTLE.issuperset(first):
        yield first, _how_short("".join(first))
    # Where no part is a common first name, any of them may be the one by which people call each other.
    how = CAPITAL if any(has_given_name(word.text) for word in given) else DOUBTED
    for at, word in enumerate(rest):
        if word.bare not in TITLES and not LITTLE.issuperset(last[at:]):
            yield last[at:], how
        if word.bare not in PARTICLES:
            break
    for initial in dict.fromkeys(each[0] for each in last if each not in PARTICLES and not LITTLE.issuperset(first)):
        yield (*first, initial), ANY


def _apart(text: str, words: list[Word]) -> tuple[list[Word], list[Word]]:
    """Return the words of the first name, joined by hyphens or the first common one, and those of the surname."""
    groups = [[words[0]]]
    for before, word in pairwise(words):
        if text[before.until : word.since] in HYPHENS:
            groups[-1].append(word)
        else:
            groups.append([word])
    titles = [group for group in groups if group[0].bare in TITLES]
    groups = [group for group in groups if group not in titles] or groups
    at = next((at for at, group in enumerate(groups) if has_given_name(group[0].text)), 0)
    rest = [word for number, group in enumerate(groups) if number != at for word in group]
    return groups[at], rest
