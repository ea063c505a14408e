"""Check that what was erased for good is in no file any more."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from gep_tui.cli.doctor.finding import CheckResult
from gep_tui.cli.purge.planned import now
from gep_tui.domain.group.fold import GroupRecord
from gep_tui.domain.session.fold import Record
from gep_tui.domain.stream.erasing import is_erasure
from gep_tui.locale import n_
from gep_tui.store.purge.again import left_to_do, left_to_do_in_group


def erased(folder: Path, record: Record) -> Iterator[CheckResult]:
    """Yield what there is to say about erasures in a session: that there were some, and what they have left to do."""
    count = sum(map(is_erasure, record.events))
    if not count:
        return
    if left_to_do(folder, now()) is not None:
        yield _still_there(count, f"`gep purge {folder.name} --again`")


def erased_in_group(folder: Path, record: GroupRecord) -> Iterator[CheckResult]:
    """Yield the same of a group."""
    count = sum(map(is_erasure, record.events))
    if count and left_to_do_in_group(folder, now()) is not None:
        yield _still_there(count, "`gep purge --again`")


def _still_there(count: int, todo: str) -> CheckResult:
    text = n_(
        "Words of {count} entry that was erased are still in a file: it was cut short, or an older copy came back.",
        "Words of {count} entries that were erased are still in files: it was cut short, or older copies came back.",
        count,
    )
    return CheckResult("broken", text.format(count=count), todo)
