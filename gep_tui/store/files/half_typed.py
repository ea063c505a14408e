"""Tell whether a half-typed line that was left behind became a note after all."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from gep_tui.store.files.heartbeat import Alive


def was_entered(alive: Alive, notes: Iterable[tuple[datetime, str, str]]) -> bool:
    """Tell whether the half-typed line became one of the `notes` (when, writer, text), after that heartbeat.

    It did so by the same writer, or by one that came later and had the line back. Whoever wrote beside it meanwhile may
    well begin a note with the same words.
    """
    notes = tuple(notes)
    beside = {writer for at, writer, _text in notes if at < alive.at} - {alive.writer}
    words = alive.draft.strip().split(" ")
    # A name after @ is not part of the note.
    texts = [" ".join(words[count:]) for count in range(4 if words[0].startswith("@") else 1)]
    later = [note.strip() for at, writer, note in notes if at >= alive.at and writer not in beside]
    return any(note.startswith(text) for note in later for text in texts if text)
