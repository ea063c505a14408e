"""Words as they are searched, without case and accents: those of a text, terms to find, and where a text has them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from gep_tui.domain.stream.text import unaccented

# Letters and digits make words, very long ones several; each arrow, symbol and emoji is a word of its own.
_WORD = re.compile("[^\\W_]{1,100}|[\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]")


class Term(msgspec.Struct, frozen=True):
    """Words that follow one another. The last one may be the beginning of a word, unless the term is `whole`."""

    words: tuple[str, ...]
    whole: bool = False


def words_of(text: str) -> list[str]:
    """Return the words of `text` in the form in which they are compared."""
    return _WORD.findall(unaccented(text))


def places(text: str, terms: Iterable[Term]) -> list[tuple[int, int]]:
    """Return where `text` has the terms, as (start, end) in characters, in order and without overlaps."""
    words, spans = _placed(text)
    found = sorted(place for term in terms for place in _of_term(words, spans, term))
    merged: list[tuple[int, int]] = []
    for since, until in found:
        if merged and since <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(until, merged[-1][1]))
        else:
            merged.append((since, until))
    return merged


def _of_term(words: Sequence[str], spans: Sequence[tuple[int, int]], term: Term) -> Iterator[tuple[int, int]]:
    """Yield the places of one term; a word that only begins like the last one of the term counts as a whole."""
    count = len(term.words)
    for at in range(len(words) - count + 1 if count else 0):
        *before, last = words[at : at + count]
        wanted = term.words[-1]
        if tuple(before) == term.words[:-1] and (last == wanted or (not term.whole and last.startswith(wanted))):
            yield spans[at][0], spans[at + count - 1][1]


def _placed(text: str) -> tuple[list[str], list[tuple[int, int]]]:
    """Return the words of `text`, and where in it each stands, with the accents that are characters of their own."""
    letters = [unaccented(letter) for letter in text]
    origin = [index for index, letter in enumerate(letters) for _ in letter]
    words, spans = [], []
    for match in _WORD.finditer("".join(letters)):
        until = origin[match.end() - 1] + 1
        while until < len(text) and not letters[until]:
            until += 1
        words.append(match.group())
        spans.append((origin[match.start()], until))
    return words, spans
