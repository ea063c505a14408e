"""The cells of a sheet: what was typed is text, whatever it begins with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font

from gep_tui.export.xlsx.sheet_tables import CellValue
from gep_tui.export.xml_text import for_xml

#: A sheet that is only written, and its cells: the types that are published for them lack most of what they have.
WrittenSheet = Any
Cell = Any
new_cell: Any = WriteOnlyCell

#: Longest text of a cell (Excel's limit is 32,767).
_LONGEST = 32_000

# Excel reads `_x0041_` as A, unless the underline itself is written so.
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")

# Signs at which a program takes a text for a formula once it is typed again; the mark for text keeps it one.
_SIGNS = tuple("=+-@\uff1d\uff0b\uff0d\uff20")

_LENGTH, _MOMENT = "[h]:mm:ss", " hh:mm:ss"
_DAYS = {"fr": "dd/mm/yyyy"}


class Cells:
    """Makes the cells of one sheet. A cell of each kind is styled once, and others take over its style: fast enough."""

    def __init__(self, sheet: WrittenSheet, language: str) -> None:
        """Days are written as in this language."""
        self._sheet = sheet
        day = _DAYS.get(language, "yyyy-mm-dd")
        self._kinds = {
            date: self._kind(day, "left"), datetime: self._kind(day + _MOMENT, "left"), timedelta: self._kind(_LENGTH),
        }  # fmt: skip
        self._other, self._head, self._marked = self._kind(), self._kind(), self._kind()
        self._head.font, self._marked.quotePrefix = Font(name="Calibri", size=11, bold=True), True

    def head(self, words: str) -> Cell:
        """Return the cell of a heading."""
        return self._text(words, self._head)

    def cell(self, value: CellValue) -> Cell:
        """Return a cell with a value of its own type; a text is never a formula."""
        if isinstance(value, str):
            return self._text(value, self._marked if value.lstrip().startswith(_SIGNS) else self._other)
        return self._made(value, self._kinds.get(type(value), self._other))

    def _text(self, text: str, kind: Cell) -> Cell:
        made = self._made(_ESCAPE.sub("_x005F_", for_xml(text)) or None, kind)
        if text:
            made.data_type = "s"
        return made

    def _kind(self, form: str = "General", side: str | None = None) -> Cell:
        """Return a cell of this look; dates stand at the left, so that none touches the text beside it."""
        made = new_cell(self._sheet)
        made.alignment = Alignment(wrap_text=True, vertical="top", horizontal=side)
        made.number_format = form
        return made

    def _made(self, value: CellValue, kind: Cell) -> Cell:
        made = new_cell(self._sheet, value)
        made._style = kind._style
        return made


def in_pieces(row: tuple[CellValue, ...]) -> Iterator[tuple[CellValue, ...]]:
    """Yield the row; where a text is too long for a cell, it goes on in the next row, beside the same other cells."""
    longest = max((len(value) for value in row if isinstance(value, str)), default=0)
    for begin in range(0, max(longest, 1), _LONGEST):
        yield tuple(
            value[begin : begin + _LONGEST] if isinstance(value, str) and len(value) > _LONGEST else value
            for value in row
        )
