"""Check what else lies in a session's folder: drafts, heartbeats, files set aside, misplaced or half written."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from gep_tui.cli.doctor.finding import CheckResult
from gep_tui.cli.recover.words import kept_for, missing, where
from gep_tui.live.holder import is_gone
from gep_tui.locale import _, n_
from gep_tui.store.files.heartbeat import ALIVE, read_alive, signs_of_life
from gep_tui.store.recovery.survey import Survey


def misplaced(found: Survey) -> Iterator[CheckResult]:
    """Yield the files that hold something the record lacks, and files that do not belong here."""
    holders = {find.path for find in found.finds} | set(found.spare) | {path for path, _count in found.keep}
    for find in found.finds:
        file = where(find.path, found.folder)
        if find.kind == "stray":
            text = _("{file} is not read: its name or folder is not that of an event file.").format(file=file)
            yield CheckResult("broken", f"{text} {missing(find)}", "`gep recover`", file=str(find.path))
        elif find.kind == "results":
            text = n_(
                "{file} has {count} note that the record lacks.",
                "{file} has {count} notes that the record lacks.",
                len(find.loose),
            )
            yield CheckResult(
                "note", text.format(file=file, count=len(find.loose)), "`gep recover`", file=str(find.path)
            )
    for path in (each.path for each in found.reading.problems if each.code == "foreign-file"):
        if path not in holders:
            text = _("{file} does not belong here: it is ignored.").format(file=where(path, found.folder))
            yield CheckResult("note", text, _("Move it somewhere else."), file=str(path))


def leftovers(found: Survey) -> Iterator[CheckResult]:
    """Yield what interrupted screens and saves left behind."""
    yield from _drafts(found)
    yield from _signs(found.folder)
    if found.spare:
        text = n_(
            "{count} file was set aside or lies beside the record; nothing in it is missing: {files}.",
            "{count} files were set aside or lie beside the record; nothing in them is missing: {files}.",
            len(found.spare),
        )
        words = text.format(count=len(found.spare), files=_names(found.spare, found.folder))
        yield CheckResult("note", words, _("May be deleted."), file=str(found.spare[0]))
    for path, count in found.keep:
        yield CheckResult("note", kept_for(where(path, found.folder), count), file=str(path))
    yield from _halves([Path(entry) for entry in _all(found.folder) if _is_half(entry.name)], found.folder)


def begun(home: Path, exports: Path) -> Iterator[CheckResult]:
    """Yield what interrupted saves left beside the sessions and among the exports."""
    for folder in (home, exports):
        with suppress(OSError), os.scandir(folder) as entries:
            halves = sorted(Path(entry) for entry in entries if _is_half(entry.name) and entry.is_file())
            yield from _halves(halves, home)


def _is_half(name: str) -> bool:
    return name.startswith(".") and name.endswith(".tmp")


def _halves(halves: list[Path], folder: Path) -> Iterator[CheckResult]:
    if halves:
        text = n_(
            "{count} file is left of a save that was cut short: {files}.",
            "{count} files are left of saves that were cut short: {files}.",
            len(halves),
        )
        words = text.format(count=len(halves), files=_names(halves, folder))
        yield CheckResult("note", words, _("May be deleted."), file=str(halves[0]))


def _drafts(found: Survey) -> Iterator[CheckResult]:
    for find in found.finds:
        if find.kind == "draft":
            text = _("{file} holds a half-typed note that nobody took over.")
            words = text.format(file=where(find.path, found.folder))
            yield CheckResult("note", words, "`gep recover`", file=str(find.path))


def _signs(folder: Path) -> Iterator[CheckResult]:
    """Yield how many screens ended abruptly, and which of their heartbeat files cannot be read."""
    signs = read_alive(folder)
    # A screen that was left in order names no process, and nothing is known about another computer's.
    dead = [alive for alive in signs if alive.pid > 0 and is_gone(alive) and not alive.draft]
    if dead:
        text = n_(
            "{count} of its screens ended abruptly; the next one that opens cleans up.",
            "{count} of its screens ended abruptly; the next one that opens cleans up after them.",
            len(dead),
        )
        yield CheckResult("note", text.format(count=len(dead)))
    with suppress(OSError):
        sound = {path for path, _alive in signs_of_life(folder)}
        for path in sorted((folder / ALIVE).glob("*.json")):
            if path not in sound:
                text = _("{file} cannot be read: it gives back no half-typed note.")
                yield CheckResult("note", text.format(file=where(path, folder)), _("May be deleted."), file=str(path))


def others_may_read(folder: Path) -> Iterator[CheckResult]:
    """Yield how many files and folders in `folder` other users of this computer can open."""
    if sys.platform == "win32":
        return
    count = sum(_is_open(path) for path in _all(folder))
    with suppress(OSError):
        count += bool(folder.stat().st_mode & 0o077)
    if count:
        text = n_(
            "{folder}: {count} file or folder is open to others on this computer.",
            "{folder}: {count} files and folders are open to others on this computer.",
            count,
        )
        yield CheckResult(
            "note", text.format(count=count, folder=folder), f"`chmod -R go-rwx {folder}`", file=str(folder)
        )


def _all(folder: Path) -> Iterator[os.DirEntry[str]]:
    """Yield everything in `folder` and its subfolders without following links."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            yield entry
            if entry.is_dir(follow_symlinks=False):
                yield from _all(Path(entry))


def _is_open(entry: os.DirEntry[str]) -> bool:
    with suppress(OSError):
        return not entry.is_symlink() and bool(entry.stat(follow_symlinks=False).st_mode & 0o077)
    return False


def _names(paths: Iterable[Path], folder: Path) -> str:
    names = [where(path, folder) for path in paths]
    return ", ".join(names if len(names) <= 3 else [*names[:2], "…"])
