"""Find what other sessions and groups took along of notes that go, reported about them, or made of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime
from pathlib import Path

import msgspec

from gep_tui.domain.carried.follow_up import NoteName
from gep_tui.domain.group.purging.group_wish import GroupWish, sheets_made_of
from gep_tui.domain.session.purging.wish import PurgeWish
from gep_tui.store.files.reading import files_read
from gep_tui.store.library.locations import DataFolder
from gep_tui.store.library.sessions import ids
from gep_tui.store.purge.part import PurgePart, group_part, part_of, read_group_record, read_record
from gep_tui.store.purge.sheet_drafts import draft_made_of


def carried_parts(
    home: DataFolder, but: Path, notes: Collection[NoteName], on: datetime, keep_sheets: bool = False
) -> Iterator[PurgePart]:
    """Yield what is to be erased of `notes` in all sessions except that in the folder `but`, and in all groups.

    Raises NewerRecord.
    """
    wish = PurgeWish(carried=frozenset(notes))
    for folder in (home.sessions / id for id in ids(home.sessions)):
        if folder != but and names_any(folder, notes):
            yield part_of(folder, read_record(folder), wish, on)
    yield from report_parts(home, notes, on, keep_sheets)


def report_parts(
    home: DataFolder, notes: Collection[NoteName], on: datetime, keep_sheets: bool = False
) -> Iterator[PurgePart]:
    """Yield what is to be erased of `notes` in all groups: the words about what became of them, and practice sheets.

    A sheet made of one of them goes whole, with all its versions: nobody can tell any more which of its words were the
    note's. With `keep_sheets` it stays as it is. The sheet that is being written goes in any case. Raises NewerRecord.
    """
    for folder in (home.groups / id for id in ids(home.groups)):
        draft = draft_made_of(folder, notes)
        if draft or names_any(folder, notes):
            record = read_group_record(folder)
            made = sheets_made_of(record, notes)
            wish = GroupWish(notes=notes, sheets=frozenset() if keep_sheets else made)
            part = group_part(folder, record, wish, on, draft=draft)
            kept = tuple(sheet for sheet in record.state.sheets if sheet.id in made - wish.sheets)
            yield msgspec.structs.replace(part, kept=kept)


def guest_parts(home: DataFolder, guests: Collection[tuple[str, str]], on: datetime) -> Iterator[PurgePart]:
    """Yield what is to be erased so that no group tells which member somebody in a session became."""
    for folder in (home.groups / id for id in ids(home.groups)):
        if names_any(folder, [NoteName(*guest) for guest in guests]):
            yield group_part(folder, read_group_record(folder), GroupWish(guests=guests), on)


def names_any(folder: Path, notes: Collection[NoteName]) -> bool:
    """Tell whether a folder's files may speak of one of the notes, without reading what they say."""
    data = b"".join(content for _path, content in files_read(folder))
    return any(f'"{each.note}"'.encode() in data and f'"{each.session}"'.encode() in data for each in notes)
