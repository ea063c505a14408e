"""Erase for good in the folders of streams, in an order that a kill at any moment leaves finishable.

The marks come first: no reader shows anything from then on. The lines themselves go last: as long as one of them is
left, `standing_copies` knows by it what is still to be done.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from gep_tui.store.files.disk import read_file, replace_file, sync_folder
from gep_tui.store.files.heartbeat import Alive
from gep_tui.store.files.locks import hold
from gep_tui.store.files.reading import event_files
from gep_tui.store.index.places import forget_index
from gep_tui.store.library.documents import documents_of
from gep_tui.store.library.exported import NOTHING, Exported
from gep_tui.store.library.group_drafts import is_edited
from gep_tui.store.library.locations import DataFolder, refuges_of
from gep_tui.store.library.sessions import ids
from gep_tui.store.library.sheet_draft import drop_draft
from gep_tui.store.purge.at_work import at_work
from gep_tui.store.purge.beside import CopyCleaner
from gep_tui.store.purge.deleted_sessions import remove_deleted
from gep_tui.store.purge.drafts import clean_drafts
from gep_tui.store.purge.exports import remove_exports
from gep_tui.store.purge.joining import joined
from gep_tui.store.purge.lines import LineCleaner
from gep_tui.store.purge.marks import NothingMarked, write_marks
from gep_tui.store.purge.part import PurgePart
from gep_tui.store.purge.scrub import Scrub
from gep_tui.store.results.results import RESULTS, results_standing

#: Held during a purge, so that there is one at a time in a data folder.
LOCK = ".purge.lock"


class StillOpen(Exception):
    """Another process has the stream in `folder` open, as its heartbeat `sign` says: it would write the words again.

    Without a sign it is a group that is being edited as a text.
    """

    def __init__(self, folder: Path, sign: Alive | None) -> None:
        super().__init__(str(folder))
        self.folder, self.sign = folder, sign


class PurgeDone(msgspec.Struct, frozen=True, kw_only=True):
    """What was done in `folder`: exports that went and that stay, files of others, not touched, that hold such words.

    `results` tells whether results.json was removed, and has to be made anew. `deleted` are folders of sessions whose
    deletion was completed, because they held words that go.
    """

    folder: Path
    exports: Exported = NOTHING
    foreign: tuple[Path, ...] = ()
    results: bool = False
    deleted: tuple[Path, ...] = ()


def carry_out(home: DataFolder, cache: Path, parts: Sequence[PurgePart]) -> list[PurgeDone]:
    """Erase all `parts`; what other streams took along comes first in them, the stream itself last.

    The search index in the folder `cache` goes whole, and is made anew with the next search.

    Raises StillOpen and Taken, nothing changed, and NothingMarked, nothing erased; any other OSError: then it is erased
    for every reader, and doing it again removes it from the disk too.
    """
    parts = joined(parts)
    lock = _one_at_a_time(home)
    try:
        require_alone(part.folder for part in parts)
        _drop_drafts(parts)
        write_marks((part.folder, part.erasure) for part in parts)
        forget_index(cache, home.path)
        _clean_log(home.log, parts)
        _clean_names(home.names, parts)
        return [_as_it_is_now(each) for each in [_cleaned(home, part) for part in parts]]
    finally:
        os.close(lock)


def _one_at_a_time(home: DataFolder) -> int:
    """Hold the lock of all purges. Raises Taken, NothingMarked."""
    try:
        return hold(home.path / LOCK)
    except OSError as error:
        raise NothingMarked(error.errno, error.strerror, error.filename) from error


def _drop_drafts(parts: Iterable[PurgePart]) -> None:
    """Remove the sheets being written, before any mark: no mark would tell later that they go. Raises NothingMarked."""
    for part in parts:
        if part.draft:
            try:
                drop_draft(part.folder)
            except OSError as error:
                raise NothingMarked(error.errno, error.strerror, error.filename) from error


def _as_it_is_now(done: PurgeDone) -> PurgeDone:
    """Return the outcome without files that one part keeps but another has removed."""
    stays = tuple(stay for stay in done.exports.stays if stay.why != "holds-words" or os.path.lexists(stay.path))
    return msgspec.structs.replace(done, exports=Exported(done.exports.ours, stays))


def require_alone(folders: Iterable[Path]) -> None:
    """Raise StillOpen if another process may write to one of the streams."""
    for folder in folders:
        for sign in at_work(folder):
            raise StillOpen(folder, sign)
        if is_edited(folder):
            raise StillOpen(folder, None)


def _cleaned(home: DataFolder, part: PurgePart) -> PurgeDone:
    """Remove from one folder all that its marks say is erased."""
    folder, erasure = part.folder, part.erasure
    others = [id for id in ids(folder.parent) if id != folder.name]
    gone = remove_exports(folder, home.exports, others, erasure, documents_of(home))
    had = results_standing(folder).kind == "ours"
    if had:
        (folder / RESULTS).unlink()
        sync_folder(folder)
    deleted = remove_deleted(home, [erasure.words])
    foreign: list[Path] = []
    for place in (*filter(Path.is_dir, refuges_of(folder)), folder):
        clean_drafts(place, erasure)
        foreign += CopyCleaner(place, part.subject.derived, erasure, part.subject.codec).clean()
        _clean_events(place, LineCleaner(erasure, part.subject.codec))
    return PurgeDone(folder=folder, exports=gone, foreign=tuple(foreign), results=had, deleted=deleted)


def _clean_events(folder: Path, lines: LineCleaner) -> None:
    for path in filter(Path.is_file, event_files(folder)[0]):
        data = read_file(path)
        left = lines.cleaned(data)
        if left != data:
            replace_file(path, left)


def _clean_names(path: Path, parts: Iterable[PurgePart]) -> None:
    """Take names that go out of those with which people last signed."""
    if path.is_file():
        data = left = read_file(path)
        for part in parts:
            left = Scrub(part.erasure.words).cleaned(left)
        if left != data:
            replace_file(path, left)


def _clean_log(log: Path, parts: Iterable[PurgePart]) -> None:
    """Remove the lines of the developers' log that hold any of the words: none should, but a path may."""
    if not log.is_file():
        return
    data = left = read_file(log)
    for part in parts:
        scrub = Scrub(part.erasure.words)
        left = b"".join(line for line in left.splitlines(keepends=True) if not scrub.is_about(line))
    if left != data:
        replace_file(log, left)
