"""The words of a text, with their places, and the sentences in which they stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from gep_tui.domain.stream.text import bare

# Letters with full stops between them, as in "C.M.P."; or letters and digits, with the marks and unseen characters that
# may be between them.
_WORD = re.compile(
    "(?:[^\\W\\d_]\\.)+[^\\W\\d_](?!\\w)|[^\\W_](?:[^\\W_]|[\u00ad\u0300-\u036f\u200b-\u200d\u2060\ufe00-\ufe0f])*"
)

# What ends a sentence, with the quotes and brackets behind it. A line is a sentence of its own.
_END = re.compile(r"[.!?…][\"'»”’)\]]*\s")

#: Signs that join the parts of a name.
HYPHENS = ("-", "‐", "‑")

#: Titles, which come before a name and go with it; the abbreviated ones end no sentence.
ABBREVIATED_TITLES = frozenset(
    ("m", "mm", "mme", "mmes", "mlle", "mlles", "mr", "mrs", "ms", "dr", "drs", "pr", "prof")
)
TITLES = ABBREVIATED_TITLES | frozenset((
    "monsieur", "madame", "mademoiselle", "messieurs", "mesdames", "docteur", "professeur", "maitre", "miss", "sir",
    "lady", "doctor", "professor",
))  # fmt: skip

#: Other words behind which a full stop ends no sentence.
_SHORT = ABBREVIATED_TITLES | frozenset(("cf", "ex", "art", "st", "ste", "av", "bd", "vs"))


#: How many characters of a long sentence are shown before a name, and half of those behind it.
AROUND = 120


class Word(NamedTuple):
    """A word, from where to where it stands, and its form for comparing; `first` means that a sentence begins here."""

    since: int
    until: int
    text: str
    bare: str
    first: bool = False

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper() or self.text[0].istitle()

    @property
    def is_acronym(self) -> bool:
        """Whether it is an acronym: two capitals or more and no small letter, but for an "s" at the end."""
        letters = [letter for letter in self.text.removesuffix("s") if letter.isalpha()]
        return len(letters) > 1 and all(letter.isupper() for letter in letters)


def words_of(text: str) -> list[Word]:
    """Return the words of a text, in their order."""
    found: list[Word] = []
    for match in _WORD.finditer(text):
        word = Word(match.start(), match.end(), match.group(), bare(match.group().replace(".", "")))
        found.append(word._replace(first=_begins_sentence(text, found, word)))
    return found


def _begins_sentence(text: str, before: Sequence[Word], word: Word) -> bool:
    if not before:
        return True
    last, gap = before[-1], text[before[-1].until : word.since]
    if "\n" in gap:
        return True
    if last.first and last.text.isdigit() and gap.lstrip()[:1] in (".", ")"):
        return True  # the number of an entry in a list
    is_short = (len(last.text) == 1 and last.text.isupper()) or last.bare in _SHORT
    return _END.search(gap) is not None and not (gap.startswith(".") and is_short)


class Prose:
    """A text with its words and sentences."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = words_of(text)
        self._shouted: dict[int, bool] = {}
        self._starts = [word.since for word in self.words if word.first]

    def gap(self, before: int) -> str:
        """Return what is between the word with this number and the next one, or up to the end."""
        until = self.words[before + 1].since if before + 1 < len(self.words) else len(self.text)
        return self.text[self.words[before].until : until]

    def sentence(self, since: int) -> tuple[int, str]:
        """Return where the sentence begins that goes on at `since`, and the sentence; of a long one what is around."""
        start, end = self._bounds(since)
        first = max(start, since - AROUND)
        return first, self.text[first : min(end, since + 2 * AROUND)].rstrip(" \t\n-–•*«“\"'(")

    def is_shouted(self, since: int) -> bool:
        """Tell whether the whole sentence is in capitals, so that a capital tells nothing."""
        start, end = self._bounds(since)
        if start not in self._shouted:
            inside = (word for word in self.words if start <= word.since < end and len(word.text) > 1)
            capitals = [word.is_acronym for word in inside]
            self._shouted[start] = len(capitals) > 3 and sum(capitals) * 3 > len(capitals) * 2
        return self._shouted[start]

    def _bounds(self, since: int) -> tuple[int, int]:
        at = bisect_right(self._starts, since)
        start = self._starts[at - 1] if at else 0
        return start, self._starts[at] if at < len(self._starts) else len(self.text)
