"""Which notes share words: those that were split off one another, or joined."""

from __future__ import annotations

from collections.abc import Iterable

from gep_tui.domain.session.events import Event, NotesJoined, NoteSplit


def with_kin(notes: Iterable[str], events: Iterable[Event]) -> frozenset[str]:
    """Return `notes` and all notes that words of theirs were split from, split into, or joined with."""
    kin: dict[str, set[str]] = {}
    for event in events:
        if isinstance(event, NoteSplit | NotesJoined):
            one, two = event.note, (event.again or event.key) if isinstance(event, NoteSplit) else event.other
            kin.setdefault(one, set()).add(two)
            kin.setdefault(two, set()).add(one)
    found: set[str] = set()
    waiting = list(notes)
    while waiting:
        note = waiting.pop()
        if note not in found:
            found.add(note)
            waiting.extend(kin.get(note, ()))
    return frozenset(found)
