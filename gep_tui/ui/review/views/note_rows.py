"""A note in full: time, kind, speaker, then its text, as many rows as it takes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from gep_tui.domain.session.naming import shortened
from gep_tui.domain.session.offers import TOPIC, became
from gep_tui.domain.session.points import KINDS as PARKED
from gep_tui.domain.session.points import followed
from gep_tui.domain.session.state import Note
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _, n_
from gep_tui.ui.components.lines import Line, Piece, Style, cut, line, pad, width
from gep_tui.ui.components.listing import ListEntry
from gep_tui.ui.components.searching import marked
from gep_tui.ui.components.wrapped import rows
from gep_tui.ui.desk.two_edits import other_words
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.ui.desk.views.grouping import By, GroupHead
from gep_tui.ui.desk.views.note_sign import note_sign
from gep_tui.ui.desk.views.notes import kind_of
from gep_tui.words.choosing import marks, point_state, topic_state
from gep_tui.words.due import note_due
from gep_tui.words.labels import phase_label, scope_label

#: Cells from which the text is beside time, kind and speaker; otherwise it is below them.
BESIDE = 60
#: Cells from which there is room for the phase too.
WIDE = 100


class NotePage(NamedTuple):
    """How the notes of a list are drawn: their grouping, and the words to highlight."""

    model: ViewModel
    by: By | None
    wanted: tuple[str, ...] = ()


def draw_note(page: NotePage, entry: ListEntry, cells: int) -> Sequence[Line]:
    """Return the rows of a heading or a note."""
    if isinstance(entry.value, GroupHead):
        return [_head(entry.value, cells)]
    note: Note = entry.value
    return _beside(page, entry, note, cells) if cells >= BESIDE else _below(page, entry, note, cells)


def _head(group: GroupHead, cells: int) -> Line:
    if not group.size:
        return line((cut(group.name, cells), "title"))
    count = n_("{count} note", "{count} notes", group.size).format(count=group.size)
    room = cells - len(count) - 3
    if room < 6:
        return line((cut(group.name, cells), "title"))
    return line((cut(group.name, room), "title"), (f"  {count}", "dim"))


def _beside(page: NotePage, entry: ListEntry, note: Note, cells: int) -> list[Line]:
    wide = cells >= WIDE
    head = _sign(page.model, note)
    head.append((page.model.clock(note.at) + "  ", "dim"))
    if page.by != "kind":
        head.append((pad(one_line(kind_of(page.model, note)), 20 if wide else 14) + " ", "mark"))
    if page.by != "person":
        room = 14 if wide else 10
        head.append((pad(shortened(one_line(page.model.session.name(note.person)), room), room) + " ", ""))
    if page.by != "phase" and wide:
        head.append((pad(phase_label(page.model.session, note.phase, page.model.language), 20) + " ", "dim"))
    size = width(head)
    texts = _texts(page, entry, note, cells - size)
    blank: Piece = (" " * size, "")
    first = head if not entry.since else [blank]
    return [(*(first if number == 0 else [blank]), *text) for number, text in enumerate(texts)]


def _below(page: NotePage, entry: ListEntry, note: Note, cells: int) -> list[Line]:
    texts = [(("  ", ""), *text) for text in _texts(page, entry, note, cells - 2)]
    if entry.since:
        return [line(*text) for text in texts]
    words = [page.model.clock(note.at)]
    if page.by != "kind":
        words.append(one_line(kind_of(page.model, note)))
    if page.by != "person":
        words.append(one_line(page.model.session.name(note.person)))
    head = line(*_sign(page.model, note), (cut(" ".join(word for word in words if word), cells - 2), "mark"))
    return [head, *texts]


def _sign(model: ViewModel, note: Note) -> list[Piece]:
    """Return the sign of a note; one edited twice at the same time has it here until that is settled."""
    if note.withdrawn:
        return [("✗ ", "low")]
    return [("≠ ", "low")] if note.other is not None and not model.waits(note) else [note_sign(model, note)]


def _became(model: ViewModel, note: Note) -> str:
    """Return the marks of a topic, and what became of a topic or of a point that was set aside; "" if nothing did."""
    session = model.session
    if note.kind in PARKED:
        point = followed(session, note.id)
        told = "" if point is None else point_state(point.outcome, one_line(session.name(point.person)))
        return f"({told})" if told else ""
    state, choice = became(session, note.id)
    case = scope_label(session, choice.scope, model.language) if choice is not None else ""
    told = topic_state(state, case) if state != "open" and note.kind == TOPIC else ""
    return " ".join(filter(None, (marks(note.urgency, note.stake), f"({told})" if told else "")))


def _texts(page: NotePage, entry: ListEntry, note: Note, cells: int) -> list[Line]:
    """Return the rows of the text, followed by its due date and whether it was withdrawn or edited."""
    style: Style = "dim" if note.withdrawn else ""
    text = note.text if entry.until is None else note.text[entry.since : entry.until]
    found: list[Line] = [marked(row, style, page.wanted) for row in rows(text, cells)]
    if entry.until is not None and entry.until < len(note.text):
        return found
    tail: list[tuple[str, Style]] = []
    if became := _became(page.model, note):
        tail.append((became, "accent"))
    if note.due:
        tail.append((_("→ {due}").format(due=note_due(note)), "accent"))
    if note.withdrawn:
        tail.append((_("(withdrawn)"), "low"))
    elif note.changed:
        tail.append((_("(edited)"), "dim"))
    if note.other is not None:
        tail.append((_("({told}; o takes that)").format(told=other_words(page.model, note, note.other)), "low"))
    for words, model in tail:
        if width(found[-1]) + 1 + width([(words, model)]) <= cells:
            found[-1] = (*found[-1], (" ", ""), (words, model))
        else:
            found.extend(line((row, model)) for row in rows(words, cells))
    return found
