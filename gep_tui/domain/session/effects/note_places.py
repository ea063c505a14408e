"""Move a note among those of its phase."""

from __future__ import annotations

from gep_tui.domain.session.builder import Builder, applies
from gep_tui.domain.session.effects.note_pieces import place
from gep_tui.domain.session.effects.purging import no_such_note
from gep_tui.domain.session.events import NoteMoved


@applies(NoteMoved)
def move(build: Builder, event: NoteMoved) -> str:
    """Put the note after the one named, or first."""
    note, after = build.note_named(event.note), build.note_named(event.after)
    if note is None or (event.after and after is None):
        return no_such_note(build, event.after if note is not None else event.note)
    if after is not None and build.in_place(after).phase != build.in_place(note).phase:
        return "other-phase"
    if after is not None and after.id == note.id:
        return "already"
    return "" if place(build, note, after.id if after is not None else "") else "already"
