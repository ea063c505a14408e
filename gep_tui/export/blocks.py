"""What a page is made of: blocks of raw text. Only the formats write them down, so nothing goes out unescaped."""

from __future__ import annotations

import msgspec


class Heading(msgspec.Struct, frozen=True):
    """A heading; level 1 is the page's."""

    level: int
    text: str


class TextLine(msgspec.Struct, frozen=True):
    """A paragraph of one sentence."""

    text: str


class Item(msgspec.Struct, frozen=True):
    """One entry of a list; newlines in it are kept."""

    text: str


class Table(msgspec.Struct, frozen=True):
    """A table; every row is as long as the header. A newline in a cell is shown as a stroke."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


PageBlock = Heading | TextLine | Item | Table


def in_a_cell(text: str) -> str:
    """Return `text` on one line: newlines are shown as " / "."""
    return " / ".join(line.strip() for line in text.splitlines()) if "\n" in text else text
