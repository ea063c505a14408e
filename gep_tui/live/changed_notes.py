"""Track which notes this writer has changed, and which changes may not be on the disk yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gep_tui.domain.session.events import Event, Redone, Undone

if TYPE_CHECKING:
    from gep_tui.live.ports import Log


class ChangedNotes:
    """Sees every event written here: an edit, a withdrawal, and the undo or redo of either."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self._note_of: dict[str, str] = {}
        self._last_change: dict[str, int] = {}

    def see(self, event: Event) -> None:
        """Remember which note `event` changes, if any."""
        note = self._note_of.get(event.target, "") if isinstance(event, Undone | Redone) else getattr(event, "note", "")
        if note:
            self._note_of[event.key] = note
            self._last_change[note] = event.seq

    def unsaved(self) -> frozenset[str]:
        """Return the ids of notes whose last change may not be on the disk yet."""
        saved = self._log.state.saved[0]
        return frozenset(note for note, seq in self._last_change.items() if seq > saved)
