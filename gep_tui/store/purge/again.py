"""What is left to be done of earlier erasures: one was cut short, an older copy came back, or somebody did not know."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from gep_tui.domain.group.purging.group_remains import group_overdue
from gep_tui.domain.session.purging.remains import overdue
from gep_tui.domain.stream.lost_words import LostWords
from gep_tui.store.purge.elsewhere import names_any
from gep_tui.store.purge.erased_notes import NotesGone, has_erasures
from gep_tui.store.purge.erasure import Erasure, erasure
from gep_tui.store.purge.part import PurgePart, read_group_record, read_record
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


def left_to_do_in_group(folder: Path, on: datetime, gone: NotesGone) -> PurgePart | None:
    """Return what must be erased again in a group's folder, `None` if nothing. Raises NewerRecord."""
    if not has_erasures(folder) and not names_any(folder, gone):
        return None
    record = read_group_record(folder)
    return _part(folder, GROUP_SUBJECT, erasure(record.events, group_overdue(record, on, gone)))


def _part(folder: Path, subject: Subject, due: Erasure) -> PurgePart | None:
    copies = standing_copies(folder, subject)
    if copies is None and not due.stands:
        return None
    copies = copies or Erasure(stands={})
    stands = {**copies.stands, **due.stands}
    words = LostWords(copies.words.texts | due.words.texts, copies.words.names | due.words.names)
    return PurgePart(folder=folder, subject=subject, erasure=Erasure(stands=stands, words=words))
