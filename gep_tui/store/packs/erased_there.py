"""What the erasures in a pack leave to do in other folders here, where words of what went were taken along."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

from gep_tui.domain.carried.follow_up import NoteName
from gep_tui.domain.group.fold import GroupRecord
from gep_tui.domain.group.practice_sheet import PracticeSheet
from gep_tui.domain.group.purging.group_wish import sheets_made_of
from gep_tui.domain.session.fold import Record
from gep_tui.domain.stream.erasing import is_erasure
from gep_tui.domain.stream.event import Event
from gep_tui.store.library.locations import DataFolder
from gep_tui.store.library.sessions import ids
from gep_tui.store.packs.coming import Coming
from gep_tui.store.purge.again import left_to_do, left_to_do_in_group
from gep_tui.store.purge.elsewhere import names_any
from gep_tui.store.purge.erased_notes import NotesGone, erased_notes, notes_gone, topics_gone
from gep_tui.store.purge.part import NewerRecord, PurgePart


def left_elsewhere(home: DataFolder, news: Sequence[Coming], gone: NotesGone, on: datetime) -> tuple[PurgePart, ...]:
    """Return what is to be erased of `gone` in folders to which the pack itself brings nothing, groups first.

    A record of a newer gep is passed over.
    """
    own = {each.folder for each in news if each.files}
    groups = (_in_group(folder, on, gone) for folder in _others(home.groups, own, gone))
    sessions = (_in_session(folder, on, gone) for folder in _others(home.sessions, own, gone))
    return tuple(part for part in (*groups, *sessions) if part is not None)


def sheets_that_stay(
    home: DataFolder, news: Sequence[Coming], gone: NotesGone, elsewhere: Iterable[PurgePart]
) -> list[PracticeSheet]:
    """Return the practice sheets made of what is `gone`, or come in and made of what was erased here.

    They stay: whoever erased it may have kept them, or not have known them.
    """
    groups = [each for each in news if each.record.is_group and each.files]
    here = erased_notes(home) if groups else frozenset()
    found = [sheet for part in elsewhere for sheet in part.kept]
    for each in groups:
        record, new = GroupRecord((*each.here, *each.there)), {event.key for event in each.events}
        made = sheets_made_of(record, gone) | (sheets_made_of(record, here) & new)
        found += [sheet for sheet in record.state.sheets if sheet.id in made]
    return found


def erased_there(news: Iterable[Coming]) -> NotesGone:
    """Return the notes and topics that were erased for good there, and of which nobody here knew that."""
    found: set[NoteName] = set()
    for each in news:
        if any(map(is_erasure, each.there)):
            found.update(set(_gone(each, each.there)).difference(_gone(each, each.here)))
    return frozenset(found)


def _gone(each: Coming, events: Sequence[Event]) -> Iterator[NoteName]:
    if each.record.is_group:
        return topics_gone(GroupRecord(events))
    return notes_gone(Record(events).session)


def _others(base: Path, own: set[Path], gone: NotesGone) -> Iterator[Path]:
    folders = (base / id for id in ids(base)) if gone else ()
    return (folder for folder in folders if folder not in own and names_any(folder, gone))


def _in_session(folder: Path, on: datetime, gone: NotesGone) -> PurgePart | None:
    try:
        return left_to_do(folder, on, gone)
    except NewerRecord:
        return None


def _in_group(folder: Path, on: datetime, gone: NotesGone) -> PurgePart | None:
    try:
        return left_to_do_in_group(folder, on, gone)
    except NewerRecord:
        return None
