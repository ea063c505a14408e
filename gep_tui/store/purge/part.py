"""What is erased in one folder of the data folder: a session, a rehearsal or a group."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

import msgspec

from gep_tui.domain.group.codec import GROUP
from gep_tui.domain.group.fold import GroupRecord
from gep_tui.domain.group.practice_sheet import PracticeSheet
from gep_tui.domain.group.purging.group_remains import group_remains
from gep_tui.domain.group.purging.group_wish import GroupWish
from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.fold import Record
from gep_tui.domain.session.purging.remains import remains
from gep_tui.domain.session.purging.wish import PurgeWish
from gep_tui.store.files.reading import read_folder
from gep_tui.store.purge.erasure import Erasure, erasure
from gep_tui.store.recovery.group import GROUP_SUBJECT
from gep_tui.store.recovery.session import SESSION_SUBJECT
from gep_tui.store.recovery.subject import Subject


class NewerRecord(Exception):
    """A newer gep wrote the record in `folder`: only that one knows where words are."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))
        self.folder = folder


class PurgePart(msgspec.Struct, frozen=True, kw_only=True):
    """The erasure of one folder. `unknown` counts entries of a newer gep, which may hold words and are not touched.

    Of a group, practice `sheets` and `topics` go whole, and the sheet that is being written if `draft`; `kept` are
    sheets made of notes that go, which stay.
    """

    folder: Path
    subject: Subject
    erasure: Erasure
    unknown: int = 0
    sheets: tuple[PracticeSheet, ...] = ()
    kept: tuple[PracticeSheet, ...] = ()
    topics: int = 0
    draft: bool = False

    @property
    def changes(self) -> bool:
        """Whether anything is to be erased here."""
        return bool(self.erasure.stands) or self.draft


def read_record(folder: Path) -> Record:
    """Return the record of the session in `folder`. Raises NewerRecord."""
    reading = read_folder(folder, SESSION)
    if reading.newest_schema > SESSION.schema:
        raise NewerRecord(folder)
    return Record(reading.events)


def part_of(folder: Path, record: Record, wish: PurgeWish, on: datetime, names: Iterable[str] = ()) -> PurgePart:
    """Return what the `wish` erases in the session in `folder`; `names` are those that go wherever they stand alone."""
    found = erasure(record.events, remains(record, wish, on), names, whole=wish.talk)
    return PurgePart(folder=folder, subject=SESSION_SUBJECT, erasure=found, unknown=record.session.newer_entries)


def read_group_record(folder: Path) -> GroupRecord:
    """Return the record of the group in `folder`. Raises NewerRecord."""
    reading = read_folder(folder, GROUP)
    if reading.newest_schema > GROUP.schema:
        raise NewerRecord(folder)
    return GroupRecord(reading.events)


def group_part(
    folder: Path, record: GroupRecord, wish: GroupWish, on: datetime, names: Iterable[str] = (), draft: bool = False
) -> PurgePart:
    """Return what the `wish` erases in the group in `folder`; `names` go wherever they stand alone.

    With `draft` the practice sheet that is being written goes too.
    """
    return PurgePart(
        folder=folder,
        subject=GROUP_SUBJECT,
        erasure=erasure(record.events, group_remains(record, wish, on), names),
        sheets=tuple(sheet for sheet in record.state.sheets if sheet.id in wish.sheets),
        topics=len(wish.topics),
        draft=draft,
    )
