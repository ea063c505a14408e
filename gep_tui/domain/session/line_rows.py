"""The lines from screen to screen as a table, for the facilitator's full record: they are no notes."""

from __future__ import annotations

import msgspec

from gep_tui.domain.session.state import Session


class LineRow(msgspec.Struct, frozen=True, kw_only=True):
    """A line to the other screens; `author` and `seen_by` are the names of those screens, else their writers' ids.

    `seen_by` is "" as long as nobody has seen it.
    """

    id: str
    at: str
    author: str
    text: str
    seen_by: str


def line_rows(session: Session) -> tuple[LineRow, ...]:
    """Return all lines that were sent, in the order of the record."""
    return tuple(
        LineRow(
            id=line.key,
            at=line.at.isoformat(timespec="milliseconds"),
            author=_name(session, line.writer),
            text=line.text,
            seen_by=_name(session, line.seen_by),
        )
        for line in session.lines
    )


def _name(session: Session, writer: str) -> str:
    return session.authors.get(writer, "") or writer
