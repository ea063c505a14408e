"""The dialects of CSV, one for programs and one for people: the delimiter, and what the file begins with."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gep_tui.locale import chosen

BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True)
class Dialect:
    """How a table becomes text."""

    delimiter: str
    #: What the file begins with, before the first cell.
    mark: str = ""

    def written(self, rows: Iterable[Sequence[str | int | float]]) -> str:
        """Return the rows as text; each ends with CR LF, and a cell is quoted where it must be (RFC 4180)."""
        out = io.StringIO()
        out.write(self.mark)
        csv.writer(out, delimiter=self.delimiter, lineterminator="\r\n").writerows(rows)
        return out.getvalue()


#: RFC 4180, without a byte-order mark, the same in every language.
FOR_PROGRAMS = Dialect(delimiter=",")


def for_people() -> Dialect:
    """Return the dialect that a spreadsheet in the current language opens with one click.

    A byte-order mark tells Excel that the file is UTF-8. French uses a semicolon: its decimal sign is the comma.
    """
    return Dialect(delimiter=";" if chosen() == "fr" else ",", mark=BYTE_ORDER_MARK)
