"""CSV for programs (RFC 4180, UTF-8; `csv_dialects`): one table of the record, safe to open in a spreadsheet.

A spreadsheet takes a cell for a formula when it begins with = + - @ (or their wide forms), a tab or a newline. So an
apostrophe goes before such a sign at the beginning of a cell, and at the beginning of a line inside it or after a
semicolon, where a French spreadsheet would begin another cell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import msgspec

from gep_tui.domain.session.attendance import PersonRow, PresenceRow, RoleRow
from gep_tui.domain.session.chosen_rows import CaseRow, OfferRow, ParkedRow
from gep_tui.domain.session.followed import FollowUpRow
from gep_tui.domain.session.outcomes import GroupRow, VoteRow
from gep_tui.domain.session.rating_rows import RatingRow
from gep_tui.domain.session.report import CommitmentRow, NoteRow, PhaseRow, SpeakingRow, TurnRow
from gep_tui.domain.stream.text import clean
from gep_tui.export.csv_dialects import FOR_PROGRAMS
from gep_tui.export.part import What, select
from gep_tui.export.readers.overview import Figure
from gep_tui.export.readers.reader_words import for_whom
from gep_tui.export.readers.seen import Seen
from gep_tui.export.sheets.sheet_rows import SheetRow, sheet_rows

_Row = (
    NoteRow
    | CommitmentRow
    | FollowUpRow
    | PhaseRow
    | TurnRow
    | SpeakingRow
    | PersonRow
    | PresenceRow
    | RoleRow
    | GroupRow
    | VoteRow
    | OfferRow
    | CaseRow
    | ParkedRow
    | RatingRow
    | Figure
    | SheetRow
)

#: Parts that are a table of their own; any other part is a table of notes.
_ROWS: dict[What, type[_Row]] = {
    "commitments": CommitmentRow, "phases": PhaseRow, "turns": TurnRow, "speaking": SpeakingRow, "people": PersonRow,
    "presence": PresenceRow, "attendance": PersonRow, "roles": RoleRow, "groups": GroupRow, "votes": VoteRow,
    "follow_ups": FollowUpRow,
    "offers": OfferRow, "cases": CaseRow, "parked": ParkedRow, "ratings": RatingRow,
}  # fmt: skip

# The beginning of a cell: blanks and quotes, then any apostrophes before a sign. `safe` adds one more.
_SIGNS = "=+\\-@\uff1d\uff0b\uff0d\uff20"
_SIGN = re.compile(rf"(?:^|(?<=[;\n\r\t]))([ \"]*)(?='*[{_SIGNS}])")
_BLANK = re.compile(r"^(?='*[\t\n\r])")

# The apostrophes that `safe` adds, and nothing else.
_ADDED = re.compile(rf"(?:^|(?<=[;\n\r\t]))([ \"]*)'(?='*[{_SIGNS}])")


def csv_(seen: Seen) -> str:
    """Return the notes that the reader sees of the part, or the table it names; `audience`, last, says who may read.

    A sponsor gets a table of figures, the public one of practice sheets.
    """
    kind, rows = _table(seen)
    header = (*kind.__struct_fields__, "audience")
    last = _cell(for_whom(seen.reader))
    cells = [(*map(_cell, msgspec.structs.astuple(row)), last) for row in rows]
    return FOR_PROGRAMS.written([header, *cells])


def _table(seen: Seen) -> tuple[type[_Row], Sequence[_Row]]:
    if seen.reader.who == "sponsor":
        return Figure, seen.overview.figures
    if seen.reader.who == "public":
        return SheetRow, sheet_rows(seen.sheets)
    report, part = select(seen.report, seen.part), seen.part
    kind = _ROWS.get(part.what)
    name = "people" if part.what == "attendance" else part.what
    return (NoteRow, report.notes) if kind is None else (kind, getattr(report, name))


def _cell(value: Any) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, tuple):
        value = " / ".join(value)
    if isinstance(value, bool):
        return str(value).lower()
    return safe(clean(value)) if isinstance(value, str) else value


def safe(text: str) -> str:
    """Return a cell's text with an apostrophe before anything that a spreadsheet would take for a formula."""
    return _BLANK.sub("'", _SIGN.sub(r"\1'", text))


def unsafe(text: str) -> str:
    """Return the text of a cell on which `safe` was called; the cell itself holds one line."""
    return _ADDED.sub(r"\1", text)
