"""Notice two edits of one note whose writers had not read each other's: the later one in the record is shown."""

from __future__ import annotations

from gep_tui.domain.session.builder import Builder
from gep_tui.domain.session.events import NoteChanged
from gep_tui.domain.session.other_edit import OtherEdit
from gep_tui.domain.session.state import Note

#: The fields that a change may replace.
FIELDS = ("text", "kind", "person", "due", "due_on", "run")


def given(event: NoteChanged) -> list[str]:
    """Return the fields that a change replaces; new words of a date replace its day, too."""
    return [
        field for field in FIELDS if getattr(event, field) is not None or (field == "due_on" and event.due is not None)
    ]


def other_edit(build: Builder, note: Note, after: Note, event: NoteChanged) -> OtherEdit | None:
    """Return the edit of `note` that `event` overwrites unread; `after` is the note as the event leaves it.

    A writer who had read the last change settles the conflict. If it is unknown what was read, a known conflict stays,
    unless the note has come to say the same.
    """
    if event.prior in (None, note.last or note.id):
        return None
    base = build.edits.get(event.prior or "")
    if base is None or note.last.rpartition("-")[0] == event.writer:
        return _still(note.other, after)
    stood = {field: getattr(note, field) for field in given(event)}
    covered = {
        field: value for field, value in stood.items() if value not in (getattr(base, field), getattr(after, field))
    }
    return OtherEdit(key=note.last, **covered) if covered else _still(note.other, after)


def _still(other: OtherEdit | None, after: Note) -> OtherEdit | None:
    """Return the fields of an overwritten edit that differ from the note, or None if none does."""
    if other is None:
        return None
    stand = {field: getattr(other, field) for field in FIELDS if getattr(other, field) != getattr(after, field)}
    stand = {field: value for field, value in stand.items() if value is not None}
    return OtherEdit(key=other.key, **stand) if stand else None


def remember(build: Builder, note: Note) -> None:
    """Keep a note as its last change left it, or as it was first written: later changes name the version they edit."""
    build.edits[note.last or note.id] = note
