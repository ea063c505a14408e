"""What is left to be done of earlier erasures: one was cut short, an older copy came back, or somebody did not know."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import msgspec

from gep_tui.domain.group.purging.group_remains import group_overdue
from gep_tui.domain.group.purging.group_wish import sheets_made_of
from gep_tui.domain.session.purging.remains import overdue
from gep_tui.domain.stream.lost_words import LostWords
from gep_tui.store.purge.elsewhere import names_any
from gep_tui.store.purge.erased_notes import NotesGone, has_erasures
from gep_tui.store.purge.erasure import Erasure, erasure
from gep_tui.store.purge.part import PurgePart, read_group_record, read_record
from gep_tui.store.purge.sheet_drafts import draft_made_of
from gep_tui.store.purge.standing_copies import standing_copies
from gep_tui.store.recovery.group import GROUP_SUBJECT
from gep_tui.store.recovery.session import SESSION_SUBJECT
from gep_tui.store.recovery.subject import Subject


def left_to_do(folder: Path, on: datetime, gone: NotesGone) -> PurgePart | None:
    """Return what must be erased again in a session's folder, `None` if nothing. Raises NewerRecord.

    `gone` are the notes erased in any session: their words may not stand where they were taken along.
    """
    if not has_erasures(folder) and not names_any(folder, gone):
        return None
    record = read_record(folder)
    return _part(folder, SESSION_SUBJECT, erasure(record.events, overdue(record, on, gone)))


def left_to_do_in_group(folder: Path, on: datetime, gone: NotesGone, sheets: bool = False) -> PurgePart | None:
    """Return what must be erased again in a group's folder, `None` if nothing. Raises NewerRecord.

    Practice sheets made of what is `gone` stay, as `kept`, unless `sheets`: whoever erased it may have kept them, or
    not have known them. One that is being written goes.
    """
    draft = draft_made_of(folder, gone)
    if not draft and not has_erasures(folder) and not names_any(folder, gone):
        return None
    record = read_group_record(folder)
    made = sheets_made_of(record, gone)
    due = group_overdue(record, on, gone, made if sheets else frozenset())
    part = _part(folder, GROUP_SUBJECT, erasure(record.events, due))
    those = tuple(sheet for sheet in record.state.sheets if sheet.id in made)
    if part is None and not draft and not those:
        return None
    part = part or PurgePart(folder=folder, subject=GROUP_SUBJECT, erasure=Erasure(stands={}))
    return msgspec.structs.replace(part, draft=draft, **{"sheets" if sheets else "kept": those})


def _part(folder: Path, subject: Subject, due: Erasure) -> PurgePart | None:
    copies = standing_copies(folder, subject)
    if copies is None and not due.stands:
        return None
    copies = copies or Erasure(stands={})
    stands = {**copies.stands, **due.stands}
    words = LostWords(copies.words.texts | due.words.texts, copies.words.names | due.words.names)
    return PurgePart(folder=folder, subject=subject, erasure=Erasure(stands=stands, words=words))
