"""The notes, newest at the bottom: time, kind, speaker, text. Only visible rows are drawn."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from gep_tui.domain.session.naming import shortened
from gep_tui.domain.session.state import Note, Session
from gep_tui.locale import n_
from gep_tui.ui.components.lines import Line, Style, cut, fit, line, pad, width
from gep_tui.ui.components.spots import Spot
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.ui.desk.views.note_sign import note_sign
from gep_tui.words.choosing import marks
from gep_tui.words.due import note_due
from gep_tui.words.kinds import kind_label
from gep_tui.words.text import GLANCE


def kind_of(model: ViewModel, note: Note) -> str:
    """Return the word for a note's kind, as its protocol has it."""
    phase = model.session.planned(note.phase)
    return kind_label(model.session, note.kind, phase.scope if phase else "", model.language)


def note_lines(model: ViewModel, cells: int, rows: int, selected: str = "") -> list[Line]:
    """Return `rows` rows up to the newest note, or up to the one `selected`, which is marked."""
    return [shown for shown, _id in note_spots(model, cells, rows, selected)]


def note_spots(model: ViewModel, cells: int, rows: int, selected: str = "") -> list[Spot]:
    """Return the same as `note_lines`, each row with the id of its note."""
    if rows <= 0:
        return []
    if model.hidden:
        count = len(model.session.kept_notes)
        words = n_("{count} note, hidden (Esc z shows it)", "{count} notes, hidden (Esc z shows them)", count).format(
            count=count
        )
        spots = [(line((cut(words, cells), "dim")), "")]
    else:
        up = place(model.session, selected) if selected else 0
        shown = list(islice(_kept(model.session), up, up + rows))
        spots = [(_row(model, note, cells, note.id == selected), note.id) for note in reversed(shown)]
    blank: list[Spot] = [(line(""), "")] * (rows - len(spots))
    return [*blank, *spots]


def newest(session: Session, up: int) -> Note | None:
    """Return the note `up` rows above the newest one, not counting withdrawn notes."""
    return next(islice(_kept(session), up, None), None)


def place(session: Session, note: str) -> int:
    """Return how many rows above the newest one a note stands; 0 if it is not listed."""
    return next((up for up, each in enumerate(_kept(session)) if each.id == note), 0)


def _kept(session: Session) -> Iterator[Note]:
    """Yield the notes that are not withdrawn, the newest first."""
    return (note for note in reversed(session.notes) if not note.withdrawn)


def _row(model: ViewModel, note: Note, cells: int, selected: bool) -> Line:
    kind = pad(kind_of(model, note), 13 if cells >= 70 else 9)
    style: Style = "invert" if selected else ""
    pointer = "▸" if selected else " "
    sign = note_sign(model, note)
    text = note.text[:GLANCE]
    if note.due:
        text += f" → {note_due(note)}"
    if marked := marks(note.urgency, note.stake):
        text = f"{marked} {text}"
    head = line((pointer, style), sign, (model.clock(note.at) + "  ", "dim"), (kind + " ", "mark"))
    if cells >= 50:
        size = 12 if cells >= 100 else 8
        name = pad(shortened(model.session.name(note.person), size), size)
        head = (*head, (name + " ", "dim"))
    return fit((*head, (cut(text, max(1, cells - width(head) - 1)), style)), cells)
