"""The commitments: who does what, by when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from gep_tui.domain.session.state import Note
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.lines import EMPTY, Line, Style, cut, line, pad, width
from gep_tui.ui.components.listing import ListEntry
from gep_tui.ui.components.searching import marked
from gep_tui.ui.components.wrapped import rows
from gep_tui.ui.desk.views.grouping import GroupHead, parts
from gep_tui.ui.review.views.note_rows import BESIDE, NotePage
from gep_tui.words.due import BETWEEN, due_parts

#: Cells of the columns for who and when; the latter takes a whole day in words where there is room.
WHO, WHEN, DAY = 14, 16, 21

#: Cells from which there is.
ROOMY = 76


def commitment_entries(notes: Iterable[Note]) -> list[ListEntry]:
    """Return a heading and the commitments among `notes`, in the order in which they were made."""
    found = [note for note in notes if note.kind == "commitment"]
    head = [ListEntry("head commitments", GroupHead("", len(found)), True)] if found else []
    return [*head, *(entry for note in found for entry in parts(note))]


def draw_commitment(page: NotePage, entry: ListEntry, cells: int) -> Sequence[Line]:
    """Return the rows of the heading or of a commitment: three columns, or stacked in a narrow terminal."""
    if isinstance(entry.value, GroupHead):
        return [_head(cells)]
    note: Note = entry.value
    who = one_line(page.model.session.name(note.person)) or _("no name")
    due = due_parts(note.due, note.due_on, note.at.year) or [_("no date")]
    style: Style = "dim" if note.withdrawn else ""
    text = note.text if entry.until is None else note.text[entry.since : entry.until]
    size = cells - WHO - _when(cells) - 4 if cells >= BESIDE else cells - 2
    texts = [marked(row, style, page.wanted) for row in rows(text, size)]
    sign = line(("✗ " if note.withdrawn else "  ", "low"))
    if cells < BESIDE:
        heads = [line((row, "mark")) for row in rows(f"{who} → {BETWEEN.join(due)}", size)]
        return [(*(sign if number == 0 else line("  ")), *row) for number, row in enumerate((*heads, *texts))]
    names = [line((row, "mark")) for row in rows(who, WHO)] if not entry.since else []
    dates = [line((row, "accent")) for part in due for row in rows(part, _when(cells))] if not entry.since else []
    columns = zip_longest(names, texts, dates, fillvalue=EMPTY)
    return [
        (*(sign if number == 0 else line("  ")), *_filled(name, WHO + 1), *_filled(row, size + 1), *date)
        for number, (name, row, date) in enumerate(columns)
    ]


def _head(cells: int) -> Line:
    if cells < BESIDE:
        return line((cut(_("Who does what, by when"), cells), "title"))
    size = cells - WHO - _when(cells) - 4
    heads = (pad(_("Who"), WHO), pad(_("What"), size), pad(_("By when"), _when(cells)))
    return line(("  " + " ".join(heads), "title"))


def _when(cells: int) -> int:
    return DAY if cells >= ROOMY else WHEN


def _filled(text: Line, cells: int) -> Line:
    return (*text, (" " * max(0, cells - width(text)), ""))
