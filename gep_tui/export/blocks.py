"""A page as blocks of raw text. Only the formats turn blocks into text, so nothing leaves unescaped."""

from __future__ import annotations

import msgspec

from gep_tui.export.plot import Plot, Timeline


class Heading(msgspec.Struct, frozen=True):
    """A heading; level 1 is the title of the page."""

    level: int
    text: str


class TextLine(msgspec.Struct, frozen=True):
    """A paragraph that fits on one line."""

    text: str


class Item(msgspec.Struct, frozen=True):
    """A list entry; its newlines are kept."""

    text: str


class Table(msgspec.Struct, frozen=True):
    """A table whose rows are all as long as its header. A newline in a cell is shown as " / ".

    If it is `signed`, its last column is where people sign on paper. `numbers` are the places of columns with figures.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    signed: bool = False
    numbers: tuple[int, ...] = ()


class Chart(msgspec.Struct, frozen=True):
    """A plot, and a table that says the same, a row for each of its bars.

    Formats that cannot draw add a column of signs to the table, headed `signs`.
    """

    plot: Plot | Timeline
    table: Table
    signs: str


class PageBreak(msgspec.Struct, frozen=True):
    """What follows is on a page of its own, where the format has pages."""


#: What any format can write.
WrittenBlock = Heading | TextLine | Item | Table | PageBreak

PageBlock = WrittenBlock | Chart


def in_a_cell(text: str) -> str:
    """Return `text` on one line: newlines are shown as " / "."""
    return " / ".join(line.strip() for line in text.splitlines()) if "\n" in text else text
