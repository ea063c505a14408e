"""A marked note with its tick, under the heading of its session."""

from __future__ import annotations

from collections.abc import Sequence

from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.lines import Line, cut, line, pad
from gep_tui.ui.components.wrapped import rows
from gep_tui.ui.sheets.marked import MarkedNote
from gep_tui.words.kinds import kind_name
from gep_tui.words.moments import day_in_words

#: Rows of a note at most; the whole note goes into the sheet.
MOST = 4

#: Cells from which a note shows its kind.
KIND = 50


def session_heading(session: Session, language: str) -> str:
    """Return the title and the day of a session."""
    day = day_in_words(session.opened.isoformat()) if session.opened else ""
    return ", ".join(filter(None, (one_line(session.titled(language)) or session.id, day)))


def marked_rows(marked: MarkedNote, ticked: bool, cells: int) -> Sequence[Line]:
    """Return the rows of a note: its tick, its kind, its text, and in which sheet it is already."""
    tick = "[x] " if ticked else "[ ] "
    kind = pad(one_line(kind_name(marked.note.kind)), 14) + " " if cells >= KIND else ""
    size = len(tick) + len(kind)
    found = rows(marked.note.text, max(4, cells - size))
    texts = [*found[:MOST], *(["…"] if len(found) > MOST else [])]
    first, *rest = texts
    shown = [line((tick, "key"), (kind, "mark"), first), *(line(" " * size, row) for row in rest)]
    if marked.used:
        words = _("already in “{title}”").format(title=one_line(marked.used))
        shown.append(line(" " * size, (cut(words, max(4, cells - size)), "dim")))
    return shown
