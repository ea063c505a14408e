"""Split the note on the note line."""

from __future__ import annotations

from functools import partial

from gep_tui.domain.session.decisions import note_pieces
from gep_tui.domain.session.state import Note
from gep_tui.ui.desk.desk import Desk


def split_at_cursor(desk: Desk, note: Note) -> bool:
    """Split a note at the cursor; tell whether it worked."""
    text, rest = desk.line.halves if desk.line is not None else ("", "")
    return desk.do(partial(note_pieces.split_note, note=note.id, text=text, rest=rest)) is not None
