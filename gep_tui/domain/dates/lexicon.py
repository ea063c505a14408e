"""The words of each language with their tokens, and what a phrase is cut into."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from itertools import accumulate, takewhile

from gep_tui.domain.dates.english import ENGLISH
from gep_tui.domain.dates.french import FRENCH
from gep_tui.domain.dates.tokens import (
    DateToken,
    FeastToken,
    IsoToken,
    MonthToken,
    NumberToken,
    NumericToken,
    UnknownToken,
    WeekdayToken,
)
from gep_tui.domain.dates.vocabulary import Vocabulary
from gep_tui.domain.stream.text import unaccented

#: The languages that are understood.
LANGUAGES: Mapping[str, Vocabulary] = {"fr": FRENCH, "en": ENGLISH}

#: The most words that are one token.
_MOST = 5

#: Stands for a time of day in digits among the words of a phrase.
_CLOCK = "@"

# Days in digits, clock times, numbers with what follows them (12th, 48h), words.
_PIECE = re.compile(
    r"(?P<iso>\d{4}-\d{1,2}-\d{1,2})(?!\w)"
    r"|(?P<numeric>\d{1,2}(?P<sign>[/.-])\d{1,2}(?P=sign)(?:\d{4}|\d{2})|\d{1,2}[/.]\d{1,2})(?!\w)"
    r"|(?P<clock>(?:[01]?\d|2[0-3])(?: ?(?:h|heures?)(?: ?[0-5]\d)?|:[0-5]\d)"
    r"|(?:1[0-2]|[1-9])(?:[.:][0-5]\d)? ?[ap]m)(?!\w)"
    r"|(?P<number>\d{1,4})(?:er|ere|e|eme|st|nd|rd|th)?(?!\w)"
    r"|(?P<hours>\d{1,3})h(?!\w)"
    r"|(?P<word>[^\W\d_]+)"
)
_RANGE = re.compile(r"\d\W*\d")
_BETWEEN = re.compile(r"[\s'’‘.,;:!()«»\"“”…-]*")


def lexed(phrase: str, language: str) -> list[DateToken] | None:
    """Return the tokens of a phrase; None if there is a sign in it that belongs to no date."""
    pieces = _pieces(unaccented(phrase))
    return None if pieces is None else [*_tokens(pieces, _lexicon(language))]


def _pieces(text: str) -> list[str | DateToken] | None:
    """Return words, as text, and what is told by its digits, as tokens."""
    found: list[str | DateToken] = []
    at = 0
    while True:
        since, at = at, _after_blanks(text, at)
        if at == len(text):
            return found
        piece = _PIECE.match(text, at)
        if piece is None or (since and "-" in text[since:at] and _RANGE.match(text, since - 1)):
            return None
        found += _read(piece)
        at = piece.end()


def _after_blanks(text: str, at: int) -> int:
    between = _BETWEEN.match(text, at)
    return between.end() if between else at


def _read(piece: re.Match[str]) -> list[str | DateToken]:
    match piece.lastgroup:
        case "iso":
            return [_iso(piece[0])]
        case "numeric":
            return [_numeric(piece[0])]
        case "clock":
            return [_CLOCK]
        case "number":
            return [NumberToken(int(piece["number"]))]
        case "hours":
            return [NumberToken(int(piece["hours"])), "h"]
    return [piece[0]]


def _iso(text: str) -> DateToken:
    year, month, day = map(int, text.split("-"))
    try:
        return IsoToken(date(year, month, day))
    except ValueError:
        return UnknownToken(text)


def _numeric(text: str) -> DateToken:
    first, second, *rest = map(int, re.split("[/.-]", text))
    return NumericToken(first, second, rest[0] if rest else None)


def _tokens(pieces: list[str | DateToken], known: Mapping[str, DateToken | None]) -> Iterator[DateToken]:
    """Yield the tokens of the pieces, the longest known groups of words first."""
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        if not isinstance(piece, str):
            yield piece
            at += 1
            continue
        words = takewhile(lambda each: isinstance(each, str), pieces[at : at + _MOST])
        groups = reversed([*accumulate(map(str, words), "{} {}".format)])
        group = next((each for each in groups if each in known), piece)
        token = known.get(group, UnknownToken(piece))
        if token is not None:
            yield token
        at += 1 + group.count(" ")


@cache
def _lexicon(language: str) -> Mapping[str, DateToken | None]:
    """Return the tokens of all words and groups of words of a language; None for those that are dropped."""
    of = LANGUAGES[language]
    found: dict[str, DateToken | None] = {_CLOCK: "daytime"}
    found |= {word: NumberToken(value) for word, value in of.numbers.items()}
    for sign, words in of.words.items():
        found |= dict.fromkeys(words.split("|"), sign or None)
    for number, words in enumerate(of.weekdays.split("|")):
        found |= dict.fromkeys(words.split(), WeekdayToken(number))
    for number, words in enumerate(of.months.split("|"), 1):
        found |= dict.fromkeys(words.split(), MonthToken(number))
    for (month, day), words in of.fixed.items():
        found |= dict.fromkeys(words.split("|"), FeastToken(month, day))
    for days, words in of.moving.items():
        found |= dict.fromkeys(words.split("|"), FeastToken(days=days))
    return found
