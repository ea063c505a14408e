"""Find words in a text, ignoring case and accents; every word has to occur."""

from __future__ import annotations

import re

from gep_tui.domain.stream.text import unaccented
from gep_tui.ui.components.lines import Line, Style


def terms(words: str) -> tuple[str, ...]:
    """Return the words to search for."""
    return tuple(dict.fromkeys(unaccented(words).split()))


def holds(text: str, wanted: tuple[str, ...]) -> bool:
    """Tell whether a folded text has every word."""
    return all(word in text for word in wanted)


def marked(text: str, style: Style, wanted: tuple[str, ...]) -> Line:
    """Return a row of text with the found words highlighted."""
    if not wanted:
        return ((text, style),)
    found = _found(text, wanted)
    if not found:
        return ((text, style),)
    pieces: list[tuple[str, Style]] = []
    at = 0
    for since, until in found:
        pieces.extend(each for each in ((text[at:since], style), (text[since:until], "invert")) if each[0])
        at = until
    return (*pieces, (text[at:], style)) if at < len(text) else tuple(pieces)


def _found(text: str, wanted: tuple[str, ...]) -> list[tuple[int, int]]:
    """Return the places of the words in `text`, in order."""
    letters = [unaccented(letter) for letter in text]
    origin = [index for index, letter in enumerate(letters) for _ in letter]
    plain = "".join(letters)
    pattern = "|".join(re.escape(word) for word in sorted(wanted, key=len, reverse=True))
    spans = [match.span() for match in re.finditer(pattern, plain)]
    return [(origin[since], origin[until - 1] + 1) for since, until in spans]
