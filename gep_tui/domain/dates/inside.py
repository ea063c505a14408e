"""Find in a sentence the words that say when something is due: "Anna calls the centre before 12 December"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from gep_tui.domain.dates.lexicon import lexed
from gep_tui.domain.dates.tokens import (
    DateToken,
    FeastToken,
    IsoToken,
    MonthToken,
    NumberToken,
    NumericToken,
    WeekdayToken,
)
from gep_tui.domain.dates.understanding import EitherDay, OneDay, SaidOn, understood

#: The longest sentence that is looked through, in characters, and the most words of a date.
LONGEST, MOST_WORDS = 400, 7

#: The shortest weekday that is no other word as well: "mon chef", "un jeu".
_SHORTEST = 5

#: Words that say how a promise relates to a time.
_RELATIONS = ("on", "in", "by", "before")

#: "by the 12th", "avant le 12"; "in two weeks", "d'ici 15 jours", not "for two weeks".
_THE_12TH = re.compile(
    r"(?:(?:avant|d['’]ici|pour|before|by|on) )?(?:le|the) \d{1,2}(?:er|st|nd|rd|th)?", re.IGNORECASE
)
_FROM_NOW = re.compile(r"(?:in|within|dans|d['’]ici|sous) ?", re.IGNORECASE)

_WORD, _LETTERS, _CLAUSE = re.compile(r"\S+"), re.compile(r"[^\W\d_]+"), re.compile(r"[(),;!?]|[.:]\s")
_AROUND = ' \t,;:.!?()«»“”"\u00a0\u202f'


class DateInside(NamedTuple):
    """Words of a sentence, and the day that they mean, or the two that they may mean."""

    words: str
    found: OneDay | EitherDay


def date_inside(sentence: str, said: SaidOn) -> DateInside | None:
    """Return the longest words of `sentence` that are surely a date; None if there are none."""
    if len(sentence) > LONGEST:
        return None
    for words, ends in _phrases(sentence):
        tokens = lexed(words, said.language)
        if tokens and _is_surely_a_date(words, tokens, ends):
            found = understood(words, said)
            if isinstance(found, OneDay | EitherDay):
                return DateInside(words, found)
    return None


def _phrases(sentence: str) -> Iterator[tuple[str, bool]]:
    """Yield all rows of words, the longest first, and whether the sentence, or a part of it, ends there."""
    spans = [each.span() for each in _WORD.finditer(sentence)]
    for size in range(min(MOST_WORDS, len(spans)), 0, -1):
        for first in range(len(spans) - size + 1):
            whole = sentence[spans[first][0] : spans[first + size - 1][1]]
            words = whole.strip(_AROUND)
            if words and not _CLAUSE.search(words):
                yield words, first + size == len(spans) or not whole.endswith(words)


def _is_surely_a_date(words: str, tokens: Sequence[DateToken], ends: bool) -> bool:
    """Tell whether nothing else is meant: a month has its day, "the 12th" ends there, a length is counted from now."""
    kinds = {type(token) for token in tokens}
    if IsoToken in kinds or (NumericToken in kinds and "/" in words) or "tomorrow" in tokens or "next" in tokens:
        return True
    if WeekdayToken in kinds:
        return all(len(word) >= _SHORTEST for word in _LETTERS.findall(words) if _is_weekday(word, tokens))
    if MonthToken in kinds or "of month" in tokens:
        return NumberToken in kinds or "end" in tokens or tokens[0] in _RELATIONS
    if FeastToken in kinds:
        return tokens[0] in _RELATIONS
    return bool(ends and _THE_12TH.fullmatch(words)) or (len(tokens) > 2 and _FROM_NOW.match(words) is not None)


def _is_weekday(word: str, tokens: Sequence[DateToken]) -> bool:
    return any(
        isinstance(token, WeekdayToken) and token in tokens
        for language in ("fr", "en")
        for token in lexed(word, language) or ()
    )
