"""Which notes and topics were erased for good anywhere in a data folder: no other session may hold their words."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from gep_tui.domain.carried.follow_up import NoteName
from gep_tui.domain.group.events import TopicAdded
from gep_tui.domain.group.fold import GroupRecord
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.event import tag_of
from gep_tui.domain.stream.undoing import Purged
from gep_tui.store.files.reading import files_read
from gep_tui.store.library.locations import DataFolder
from gep_tui.store.library.sessions import ids
from gep_tui.store.purge.part import NewerRecord, read_group_record, read_record

#: What every line about an erasure holds: where it is nowhere, nothing was ever erased, and nothing need be read.
SIGN = b"purged"

NotesGone = Collection[NoteName]


def erased_notes(home: DataFolder) -> NotesGone:
    """Return them. The end of a cycle leaves what later sessions took along, so its notes are not among them."""
    return frozenset((*_of_sessions(home), *_of_groups(home)))


def notes_gone(session: Session) -> Iterator[NoteName]:
    """Yield the notes of a session that were erased; none of one that was emptied."""
    if not _is_emptied(session):
        yield from (NoteName(session.id, note.id) for note in session.purged)


def topics_gone(record: GroupRecord) -> Iterator[NoteName]:
    """Yield the topics of a group's own that were erased."""
    for event in record.events:
        if isinstance(event, Purged) and event.was == tag_of(TopicAdded):
            yield NoteName(record.state.id, event.key)


def has_erasures(folder: Path) -> bool:
    """Tell whether anything was ever erased in a stream's folder."""
    return any(SIGN in data for _path, data in files_read(folder))


def _of_sessions(home: DataFolder) -> Iterator[NoteName]:
    for folder in (home.sessions / id for id in ids(home.sessions)):
        if not has_erasures(folder):
            continue
        try:
            yield from notes_gone(read_record(folder).session)
        except NewerRecord:
            continue


def _of_groups(home: DataFolder) -> Iterator[NoteName]:
    for folder in (home.groups / id for id in ids(home.groups)):
        if not has_erasures(folder):
            continue
        try:
            yield from topics_gone(read_group_record(folder))
        except NewerRecord:
            continue


def _is_emptied(session: Session) -> bool:
    """Tell whether all words and names of a session went at the end of a cycle: nobody in it has a name any more."""
    return all(person.purged for person in session.people)
