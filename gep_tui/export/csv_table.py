"""CSV for programs (RFC 4180, UTF-8, no byte-order mark): one table of the record, safe to open in a spreadsheet.

A spreadsheet takes a cell for a formula when it begins with = + - @ (or their wide forms), a tab or a newline. So an
apostrophe goes before such a sign at the beginning of a cell, and at the beginning of a line inside it or after a
semicolon, where a French spreadsheet would begin another cell.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from typing import Any

import msgspec

from gep_tui.domain.session.attendance import PersonRow, PresenceRow, RoleRow
from gep_tui.domain.session.outcomes import GroupRow, VoteRow
from gep_tui.domain.session.report import CommitmentRow, NoteRow, PhaseRow, Report, SpeakingRow, TurnRow
from gep_tui.domain.stream.text import clean
from gep_tui.export.part import WHOLE, Part, What, select

_Row = (
    NoteRow | CommitmentRow | PhaseRow | TurnRow | SpeakingRow | PersonRow | PresenceRow | RoleRow | GroupRow | VoteRow
)

#: Parts that are a table of their own; any other part is a table of notes.
_ROWS: dict[What, type[_Row]] = {
    "commitments": CommitmentRow, "phases": PhaseRow, "turns": TurnRow, "speaking": SpeakingRow, "people": PersonRow,
    "presence": PresenceRow, "roles": RoleRow, "groups": GroupRow, "votes": VoteRow,
}  # fmt: skip

# Where a cell may begin: blanks and quotes, then any apostrophes before a sign. `safe` adds one more.
_SIGNS = "=+\\-@\uff1d\uff0b\uff0d\uff20"
_SIGN = re.compile(rf"(?:^|(?<=[;\n\r\t]))([ \"]*)(?='*[{_SIGNS}])")
_BLANK = re.compile(r"^(?='*[\t\n\r])")


def csv_(report: Report, part: Part = WHOLE, *, for_whom: str = "") -> str:
    """Return the notes of `part`, or the table it names; `for_whom` fills a last column, `audience`."""
    kind, rows = _table(select(report, part), part)
    header = (*kind.__struct_fields__, *(("audience",) if for_whom else ()))
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(header)
    for row in rows:
        writer.writerow([*map(_cell, msgspec.structs.astuple(row)), *((_cell(for_whom),) if for_whom else ())])
    return out.getvalue()


def _table(report: Report, part: Part) -> tuple[type[_Row], Sequence[_Row]]:
    kind = _ROWS.get(part.what)
    return (NoteRow, report.notes) if kind is None else (kind, getattr(report, part.what))


def _cell(value: Any) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return safe(clean(value)) if isinstance(value, str) else value


def safe(text: str) -> str:
    """Return a cell's text with an apostrophe before anything that a spreadsheet would take for a formula."""
    return _BLANK.sub("'", _SIGN.sub(r"\1'", text))
