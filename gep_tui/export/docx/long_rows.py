"""Texts that are too long for one row or paragraph: LibreOffice takes minutes to lay out a cell of many pages."""

from __future__ import annotations

from collections.abc import Iterator

#: Longest text of a cell, and most lines in it.
_LONGEST, _LINES = 1_000, 40

#: Longest text of a paragraph.
_LONG_PARAGRAPH = 20_000

#: Up to here a row is kept on one page.
_SHORT = 500


def in_pieces(row: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the row; what is too long goes on in the rows below it, where the other cells are empty."""
    more = True
    while more:
        pieces = [_cut(text) for text in row]
        yield tuple(piece for piece, _ in pieces)
        row = tuple(rest for _, rest in pieces)
        more = any(row)


def in_paragraphs(text: str) -> Iterator[str]:
    """Yield the paragraphs of a text; LibreOffice takes half a minute to lay out a single one of 300,000 characters."""
    more = True
    while more:
        piece, text = _cut(text, _LONG_PARAGRAPH, _LONG_PARAGRAPH)
        yield piece
        more = bool(text)


def fits_on_a_page(row: tuple[str, ...]) -> bool:
    """Tell whether a row can be kept in one piece."""
    return all(len(text) <= _SHORT for text in row)


def _cut(text: str, longest: int = _LONGEST, most_lines: int = _LINES) -> tuple[str, str]:
    """Return what goes into this row, and the rest; it is cut between words where there are any."""
    lines = text.split("\n", most_lines)
    most = min(longest, len(text) - len(lines[most_lines]) if len(lines) > most_lines else len(text))
    if most == len(text):
        return text, ""
    place = max(text.rfind(blank, most // 2, most) for blank in (" ", "\n")) + 1 or most
    return text[:place], text[place:]
