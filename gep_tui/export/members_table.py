"""The members of a group as a table for a spreadsheet, and the same table read back, whatever edited it meanwhile.

What is written is read back equal. The column that says who facilitates tells such a table from any other list.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from datetime import date

from gep_tui.domain.group.importing import MemberRow
from gep_tui.domain.group.state import Member
from gep_tui.domain.lists.unbroken import unbroken
from gep_tui.domain.stream.text import bare, clean, one_line
from gep_tui.export.csv_dialects import for_people
from gep_tui.export.csv_table import safe, unsafe
from gep_tui.locale import N_, _

#: The columns: field, heading, and how the heading may be read in any language.
_COLUMNS = (
    ("name", N_("Name"), ("name", "nom")),
    ("service", N_("Service"), ("service",)),
    ("function", N_("Function"), ("function", "fonction")),
    ("contact", N_("Contact"), ("contact",)),
    ("facilitates", N_("Facilitates"), ("facilitates", "anime")),
    ("joined", N_("Joined on"), ("joined on", "membre depuis")),
    ("left", N_("Left on"), ("left on", "depart")),
)

#: The columns without which a table is not one of ours.
_OURS = {"name", "facilitates"}

_DELIMITERS = ";,\t|"
_YES = ("yes", "oui", "true", "vrai", "x", "1")
_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


def members_table(members: Iterable[Member]) -> str:
    """Return the members as CSV, headings first, in the dialect of the current language."""
    rows = [[_(heading) for _field, heading, _read in _COLUMNS]]
    rows += [[safe(clean(cell)) for cell in _cells(each)] for each in members]
    return for_people().written(rows)


def read_members_table(text: str) -> tuple[MemberRow, ...] | None:
    """Return the rows of such a table; None if the text is another list."""
    lines = unbroken(text).lstrip("\n").split("\n")
    try:
        for delimiter in _DELIMITERS:
            head, *found = csv.reader(lines, delimiter=delimiter)
            if set(columns := _columns(head)) >= _OURS:
                return tuple(_row(dict(zip(columns, row, strict=False))) for row in found if any(map(str.strip, row)))
    except csv.Error:  # a cell as long as a book
        pass
    return None


def _cells(member: Member) -> Iterator[str]:
    yield from (member.name, member.service, member.function, member.contact)
    yield _("yes") if member.facilitates else ""
    yield from (day.isoformat() if day else "" for day in (member.joined, member.left))


def _columns(cells: list[str]) -> list[str]:
    fields = {heading: field for field, _heading, read in _COLUMNS for heading in read}
    return [fields.get(bare(cell).rstrip(" :*"), "") for cell in cells]


def _row(cells: dict[str, str]) -> MemberRow:
    """Return a row. A column that is not there says nothing; an empty cell says that there is nothing."""
    texts = {field: one_line(unsafe(cells[field])) for field in ("service", "function", "contact") if field in cells}
    return MemberRow(
        name=one_line(unsafe(cells.get("name", ""))),
        **texts,
        facilitates=bare(cells["facilitates"]) in _YES if "facilitates" in cells else None,
        joined=_day(cells.get("joined", "")),
        left=_day(cells.get("left", "")),
        tells_left="left" in cells,
    )


def _day(cell: str) -> date | None:
    """Return the day in a cell, as we write it or as a French spreadsheet shows it; None for anything else."""
    words = one_line(cell)
    try:
        if found := _DAY_FIRST.fullmatch(words):
            return date(int(found[3]), int(found[2]), int(found[1]))
        return date.fromisoformat(words[:10])
    except ValueError:
        return None
