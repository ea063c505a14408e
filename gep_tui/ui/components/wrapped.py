"""Break text into rows for reading: newlines are kept, nothing is cut, and length does not slow it down."""

from __future__ import annotations

import re

from rich.cells import chop_cells

from gep_tui.domain.stream.text import clean
from gep_tui.words.kept_blanks import last_break

#: Without these characters, a row has one cell for each character; otherwise it is measured by grapheme.
_UNUSUAL = re.compile("[^ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u2010-\u2027\u202f\u2030-\u205e\u20ac]")

#: The most characters broken into rows at a time.
CHUNK = 20_000

#: Beginning and end of a part of a text.
TextSpan = tuple[int, int]


def rows(text: str, cells: int) -> list[str]:
    """Return `text` in rows of at most `cells`, broken at blanks if there are any."""
    text = clean(text).replace("\t", " ")
    return [text[since:until] for since, until in spans(text, cells)]


def spans(text: str, cells: int) -> list[TextSpan]:
    """Return the beginning and end of each row; the blank or newline at a break belongs to no row."""
    found: list[TextSpan] = []
    at = 0
    for paragraph in text.replace("\t", " ").split("\n"):
        found.extend((at + since, at + until) for since, until in _paragraph(paragraph, max(1, cells)))
        at += len(paragraph) + 1
    return found


def chunks(text: str, size: int = CHUNK) -> list[TextSpan]:
    """Return a long text in parts to show one at a time; each ends at a newline or blank if possible."""
    found: list[TextSpan] = []
    since = 0
    while len(text) - since > size:
        until = text.rfind("\n", since + 1, since + size)
        if until < 0:
            until = text.rfind(" ", since + 1, since + size)
        if until < 0:
            found.append((since, since + size))
            since += size
        else:
            found.append((since, until))
            since = until + 1
    return [*found, (since, len(text))]


def _paragraph(text: str, cells: int) -> list[TextSpan]:
    found: list[TextSpan] = []
    since, size = 0, len(text)
    while (until := since + _room(text, since, cells)) < size:
        blank = last_break(text, since, until + 1)
        if blank > since:
            found.append((since, blank))
            since = blank + 1
        else:
            found.append((since, until))
            since = until
    return [*found, (since, size)]


def _room(text: str, since: int, cells: int) -> int:
    """Return how many characters from `since` fit into a row; at least one, so that the loop ends."""
    piece = text[since : since + cells + 1]
    if not _UNUSUAL.search(piece):
        return cells
    # chop_cells returns nothing for characters without width, such as a lone accent.
    heads = chop_cells(text[since : since + 4 * cells], cells)
    return max(1, len(heads[0])) if heads else len(piece)
