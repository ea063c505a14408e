"""The sign before a note in a list."""

from __future__ import annotations

from gep_tui.domain.session.state import Note
from gep_tui.ui.components.lines import Piece
from gep_tui.ui.desk.view_model import ViewModel


def note_sign(model: ViewModel, note: Note) -> Piece:
    """Return the sign of a note: not on the disk yet, edited twice at once, kept in the room (⌂), for a sheet (★)."""
    if model.waits(note):
        return ("◌ ", "low")
    if model.has_two_edits(note):
        return ("≠ ", "low")
    if note.in_room:
        return ("⌂ ", "mark")
    return ("★ ", "mark") if note.for_sheet else ("  ", "")
