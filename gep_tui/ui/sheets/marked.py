"""Notes that are marked for a practice sheet, of one session or of all sessions of a group."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from gep_tui.domain.carried.follow_up import NoteName
from gep_tui.domain.group.practice_sheet import SheetText
from gep_tui.domain.group.state import Group
from gep_tui.domain.session.state import Note, Session

#: The field of a sheet into which a note goes, by its kind; all others go into the situation.
PLACES = {
    "lead": "done",
    "lead-taken-up": "done",
    "commitment": "done",
    "decision": "done",
    "experience": "done",
    "resource": "done",
    "idea": "done",
    "know-how": "worked",
    "learning": "worked",
    "insight": "worked",
    "key-idea": "worked",
    "warm-feedback": "worked",
    "documented-answer": "worked",
    "tension": "watch",
    "cool-feedback": "watch",
    "process": "watch",
}


class MarkedNote(NamedTuple):
    """A note, the session in which it was written, and the title of the sheet that was made of it, if one was."""

    session: Session
    note: Note
    used: str

    @property
    def name(self) -> NoteName:
        """Its name across sessions."""
        return NoteName(self.session.id, self.note.id)


def marked_notes(sessions: Iterable[Session], group: Group) -> list[MarkedNote]:
    """Return the notes of `sessions` that are marked for a sheet and may leave the room, in the order of writing."""
    used = {source: sheet.title for sheet in group.kept_sheets for source in sheet.sources}
    return [
        MarkedNote(session, note, used.get(NoteName(session.id, note.id), ""))
        for session in sessions
        for note in session.kept_notes
        if note.for_sheet and not note.in_room
    ]


def first_text(notes: Iterable[MarkedNote]) -> SheetText:
    """Return a sheet with each note in the field of its kind, as an entry of a list."""
    fields: dict[str, list[str]] = {}
    sources = []
    for each in notes:
        fields.setdefault(PLACES.get(each.note.kind, "situation"), []).append(f"- {each.note.text}")
        sources.append(each.name)
    texts: dict[str, Any] = {field: "\n".join(lines) for field, lines in fields.items()}
    return SheetText(sources=tuple(sources), **texts)
