"""Find sequences of words in a text, the longest first, never inside another word."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

from gep_tui.export.names.known_name import ANY, CAPITAL, DOUBTED, JOINED
from gep_tui.export.names.prose import HYPHENS, TITLES, Prose, Word

T = TypeVar("T")

_APOSTROPHES = ("'", "’")

#: Words that lose a letter before a name: "d’Anne".
ELIDED = frozenset(("l", "d", "qu", "s", "n", "j", "c", "m", "t", "jusqu", "lorsqu", "puisqu", "quoiqu"))

#: What an apostrophe behind a name may bring: "Anne’s", "Anne’ll".
_BEHIND = frozenset(("s", "ll", "d", "ve", "re"))

#: What a hyphen behind a name may bring, though it is written small: "Anne-là".
_CLITICS = frozenset(("la", "ci", "meme", "memes"))


class Pattern(NamedTuple, Generic[T]):
    """Words in their form for comparing, what they mean, and how the first has to be written."""

    words: tuple[str, ...]
    value: T
    how: str = ANY


class Found(NamedTuple, Generic[T]):
    """The numbers of the first and the last word, and what they mean."""

    first: int
    last: int
    value: T


class Matcher(Generic[T]):
    """Finds `patterns`; `key` gives the form of a word that they are compared with."""

    def __init__(self, patterns: Iterable[Pattern[T]], key: Callable[[Word], str], plurals: bool = False) -> None:
        self._key, self._plurals = key, plurals
        self._by_first: dict[str, list[Pattern[T]]] = {}
        for pattern in patterns:
            for first in self._first_words(pattern):
                self._by_first.setdefault(first, []).append(pattern)
        for each in self._by_first.values():
            each.sort(key=lambda pattern: -len(pattern.words))

    def find(self, prose: Prose) -> Iterator[Found[T]]:
        """Yield what is found, in the order of the text; where two overlap, the first one, and the longest there."""
        at = 0
        while at < len(prose.words):
            found = self._at(prose, at)
            if found is not None:
                yield found
            at = at + 1 if found is None else found.last + 1

    def _at(self, prose: Prose, first: int) -> Found[T] | None:
        for pattern in self._by_first.get(self._key(prose.words[first]), ()):
            last = first + len(pattern.words) - 1
            if self._fits(prose, pattern, first, last) and stands_alone(prose, first, last):
                return Found(first, last, pattern.value)
        return None

    def _fits(self, prose: Prose, pattern: Pattern[T], first: int, last: int) -> bool:
        words = prose.words
        if last >= len(words) or not _written(prose, first, pattern.how):
            return False
        for at, wanted in enumerate(pattern.words, first):
            if at < last and not JOINED.fullmatch(prose.gap(at)):
                return False
            given = self._key(words[at])
            if given != wanted and not (at == last and given in self._plural(wanted)):
                return False
        return len(words[first].text) > 1 or first < last or not words[first].first

    def _first_words(self, pattern: Pattern[T]) -> tuple[str, ...]:
        more = self._plural(pattern.words[0]) if len(pattern.words) == 1 else ()
        return (pattern.words[0], *more)

    def _plural(self, word: str) -> tuple[str, ...]:
        return (f"{word}s", f"{word}x", f"{word}es") if self._plurals and len(word) > 2 else ()


def _written(prose: Prose, at: int, how: str) -> bool:
    """Tell whether the word is written as the pattern wants it; a title makes up for a capital."""
    word = prose.words[at]
    if how in (ANY, DOUBTED):
        return True
    titled = at > 0 and prose.words[at - 1].bare in TITLES
    return word.is_capital or titled if how == CAPITAL else word.is_acronym


def stands_alone(prose: Prose, first: int, last: int) -> bool:
    """Tell whether these words are no part of a longer one: of a compound name, of a word with an apostrophe."""
    since, until = prose.words[first].since, prose.words[last].until
    sign, before = _neighbour(prose, since - 1, first - 1)
    if sign == "_" or (sign in _APOSTROPHES and before is not None and before.bare not in ELIDED):
        return False
    capital = prose.words[first].is_capital
    if sign in HYPHENS and before is not None and (before.is_capital or not capital):
        return False
    sign, behind = _neighbour(prose, until, last + 1)
    if sign == "_" or (sign in _APOSTROPHES and behind is not None and behind.bare not in _BEHIND):
        return False
    if sign in HYPHENS and behind is not None and behind.bare not in _CLITICS:
        return capital and not behind.is_capital
    return True


def _neighbour(prose: Prose, at: int, number: int) -> tuple[str, Word | None]:
    """Return the sign at this place, and the word with this number if it touches the sign."""
    sign = prose.text[at] if 0 <= at < len(prose.text) else ""
    word = prose.words[number] if 0 <= number < len(prose.words) else None
    touches = word is not None and at in (word.until, word.since - 1)
    return sign, word if touches else None
