"""Remember which notes were erased for good."""

from __future__ import annotations

from gep_tui.domain.session.builder import Builder, applies
from gep_tui.domain.session.events import NoteAdded, NoteSplit, Purged
from gep_tui.domain.session.purged_note import PurgedNote
from gep_tui.domain.stream.event import tag_of

#: The types of the events that make a note.
_OF_NOTES = (tag_of(NoteAdded), tag_of(NoteSplit))


def no_such_note(build: Builder, id: str) -> str:
    """Return why nothing can be done to a note that the session does not have."""
    return "purged" if id in build.purged else "unknown-note"


@applies(Purged)
def remember_purged(build: Builder, event: Purged) -> str:
    """Remember a note that stood here; of other entries nothing is left."""
    if event.was in _OF_NOTES:
        build.purged[event.key] = PurgedNote(id=event.key, at=event.at, kind=event.kind, on=event.on)
    return ""
