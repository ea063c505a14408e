"""The rows of the scribe’s list: headings of phases, each note in one row, the selected one in full."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from gep_tui.domain.session.naming import shortened
from gep_tui.domain.session.state import Note
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _, n_
from gep_tui.ui.components.lines import Line, Piece, Style, cut, fit, line, pad, width
from gep_tui.ui.components.listing import ListEntry
from gep_tui.ui.components.searching import marked
from gep_tui.ui.components.wrapped import rows
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.ui.desk.views.grouping import GroupHead
from gep_tui.ui.desk.views.note_sign import note_sign
from gep_tui.ui.desk.views.notes import kind_of
from gep_tui.words.choosing import marks
from gep_tui.words.due import note_due
from gep_tui.words.text import GLANCE, visible

#: Cells from which a note shows its kind; its time and speaker too; and all of these uncut.
KIND, SPEAKER, WIDE = 32, 46, 98

#: Precedes the name of an author who writes on another screen.
FROM = "‹"


class RowPage(NamedTuple):
    """How notes are drawn: the words to highlight, the selected note, its most rows, and which notes are one's own."""

    model: ViewModel
    wanted: tuple[str, ...]
    chosen: str
    most: int
    mine: Callable[[Note], bool]


def draw_row(page: RowPage, entry: ListEntry, cells: int) -> Sequence[Line]:
    """Return the rows of a heading or a note."""
    if isinstance(entry.value, GroupHead):
        return [_head(page.model, entry, cells)]
    note: Note = entry.value
    head = _before(page.model, note, cells)
    tail = _behind(page, note, cells)
    room = max(1, cells - width(head) - width(tail))
    texts = _texts(page, note, room)
    blank: Piece = (" " * width(head), "")
    shown = [(*(head if number == 0 else (blank,)), *text) for number, text in enumerate(texts)]
    first = shown[0]
    shown[0] = (*first, (" " * max(0, cells - width(first) - width(tail)), ""), *tail) if tail else first
    return [fit(each, cells) for each in shown]


def hidden_line(model: ViewModel, cells: int) -> Line:
    """Return how many notes are hidden from onlookers."""
    count = len(model.session.kept_notes)
    words = n_("{count} note, hidden (Esc z shows it)", "{count} notes, hidden (Esc z shows them)", count)
    return line((cut(words.format(count=count), cells), "dim"))


def _head(model: ViewModel, entry: ListEntry, cells: int) -> Line:
    group: GroupHead = entry.value
    phase = model.session.phase
    running = phase is not None and entry.key == f"head {phase.id}"
    told = n_("{count} note", "{count} notes", group.size).format(count=group.size)
    empty = _("no note yet: write, Enter saves it")
    sign, name = "▶ " if running else "", visible(group.name)
    for count in (f"  {told if group.size else empty}", f"  {group.size or '–'}", ""):
        if width([(sign, ""), (name, ""), (count, "")]) <= cells:
            break
    return fit(line((sign, "bold"), (name, "title"), (count, "dim")), cells)


def _before(model: ViewModel, note: Note, cells: int) -> Line:
    """Return what is before the text: whether it is saved, time, kind and speaker."""
    sign = note_sign(model, note)
    if cells < KIND:
        return line(sign)
    kind: Piece = (pad(one_line(kind_of(model, note)), 13 if cells >= 70 else 8) + " ", "mark")
    if cells < SPEAKER:
        return line(sign, kind)
    size = 12 if cells >= WIDE else 8
    name: Piece = (pad(shortened(one_line(model.session.name(note.person)), size), size) + " ", "dim")
    return line(sign, (model.clock(note.at) + "  ", "dim"), kind, name)


def _behind(page: RowPage, note: Note, cells: int) -> Line:
    """Return the author of the note, if that is somebody else."""
    if page.mine(note):
        return ()
    size = 14 if cells >= WIDE else 12
    name = cut(one_line(page.model.session.name(note.author)) or _another(page.model, note), size)
    return line((f"  {FROM} {name}" if cells >= SPEAKER else f" {FROM}", "accent"))


def _another(model: ViewModel, note: Note) -> str:
    """Return the name signed on another screen; without one, whether that screen has, or had, the clock."""
    writer = note.id.rpartition("-")[0]
    signed = one_line(model.session.authors.get(writer, ""))
    return signed or (_("facilitator") if writer in model.session.seated else _("other screen"))


def _texts(page: RowPage, note: Note, room: int) -> list[Line]:
    """Return the text in one row; for the selected note in as many as it needs, up to a limit."""
    chosen = note.id == page.chosen
    style: Style = "bold" if chosen else ""
    due = _("→ {due}").format(due=note_due(note)) if note.due else ""
    due = " ".join(filter(None, (marks(note.urgency, note.stake), due)))
    if not chosen:
        text = " ".join(filter(None, (note.text[:GLANCE], due)))
        return [marked(cut(text, room), style, page.wanted)]
    found = rows(f"{note.text} {due}" if due else note.text, room)
    more = found[: page.most]
    if len(found) > len(more):
        more[-1] = cut(more[-1] + " …", room)
    return [marked(row, style, page.wanted) for row in more]
