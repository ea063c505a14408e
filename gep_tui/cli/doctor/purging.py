"""Check that what was erased for good is in no file any more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from gep_tui.cli.doctor.finding import CheckResult
from gep_tui.cli.purge.planned import now
from gep_tui.domain.group.fold import GroupRecord
from gep_tui.domain.session.fold import Record
from gep_tui.domain.stream.erasing import is_erasure
from gep_tui.domain.stream.event import Event
from gep_tui.locale import n_
from gep_tui.store.purge.again import left_to_do, left_to_do_in_group
from gep_tui.store.purge.erased_notes import NotesGone
from gep_tui.store.purge.part import PurgePart


def erased(folder: Path, record: Record, gone: NotesGone) -> Iterator[CheckResult]:
    """Yield what erasures have left to do in a session: of its own entries, and of notes that are `gone` elsewhere."""
    part = left_to_do(folder, now(), gone)
    if part is not None:
        yield _still_there(_count(record.events, part), f"`gep purge {folder.name} --again`")


def erased_in_group(folder: Path, record: GroupRecord, gone: NotesGone) -> Iterator[CheckResult]:
    """Yield the same of a group."""
    part = left_to_do_in_group(folder, now(), gone)
    if part is not None and part.changes:
        yield _still_there(_count(record.events, part), "`gep purge --again`")


def _count(events: Iterable[Event], part: PurgePart) -> int:
    return sum(map(is_erasure, events)) or len(part.erasure.stands) or 1


def _still_there(count: int, todo: str) -> CheckResult:
    text = n_(
        "Words of {count} entry that was erased are still in a file: it was cut short, or an older copy came back.",
        "Words of {count} entries that were erased are still in files: it was cut short, or older copies came back.",
        count,
    )
    return CheckResult("broken", text.format(count=count), todo)
