"""Check the program and the data folder: versions, permissions, free space, and the speed of the disk."""

from __future__ import annotations

import os
import platform
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from gep_tui import __version__
from gep_tui.cli.common.context import Context
from gep_tui.cli.doctor.finding import CheckResult
from gep_tui.locale import _, number
from gep_tui.store.files.disk import flushed
from gep_tui.words.system_reasons import reason

LIBRARIES = (
    "textual", "tinydb", "pyperclip", "msgspec", "platformdirs", "click", "wakepy", "cryptography", "dateparser",
    "holidays", "icalendar",
)  # fmt: skip

#: Megabytes: below the first gep can hardly save anything, below the second it warns.
NONE_LEFT, LITTLE_LEFT = 5, 200

#: Seconds to save one note, above which the disk is reported as slow.
SLOW = 0.1

_MEGABYTE, _GIGABYTE = 1_000_000, 1_000_000_000


def program() -> Iterator[CheckResult]:
    """Yield the versions of gep, Python and the libraries."""
    yield CheckResult("ok", f"gep {__version__}, Python {platform.python_version()}, {platform.platform(terse=True)}")
    found, missing = [], []
    for name in LIBRARIES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            missing.append(name)
    yield CheckResult("ok", _("Libraries: {names}.").format(names=", ".join(found)))
    if missing:
        text = _("Libraries that are missing: {names}. Install gep again.")
        yield CheckResult("broken", text.format(names=", ".join(missing)))


def data_folder(context: Context) -> Iterator[CheckResult]:
    """Yield what there is to say about the folder that holds everything."""
    path = context.home.path
    if os.path.exists(path) and not os.path.isdir(path):  # noqa: PTH110, PTH112 - these never raise
        text = _("The data folder {folder} is a file: name another one with --home or GEP_HOME.")
        yield CheckResult("broken", text.format(folder=path))
        return
    if not os.path.exists(path):  # noqa: PTH110
        text = _("The data folder {folder} does not exist yet; the first session makes it.")
        yield CheckResult("note", text.format(folder=path))
        return
    yield CheckResult("ok", _("Data folder: {folder}").format(folder=path))
    if not os.access(path, os.R_OK | os.W_OK | os.X_OK):
        text = _("You may not write in the data folder {folder}: change its permissions.")
        if _is_read_only(path):
            text = _("The data folder {folder} is on a disk that can only be read: sessions can be shown, no more.")
        yield CheckResult("broken", text.format(folder=path))
        return
    yield from _room(path)
    yield _speed(path)


def _is_read_only(path: Path) -> bool:
    return sys.platform != "win32" and bool(os.statvfs(path).f_flag & os.ST_RDONLY)


def _room(path: Path) -> Iterator[CheckResult]:
    room = shutil.disk_usage(path).free
    free = room // _MEGABYTE
    if room >= _GIGABYTE:
        size = number(room / _GIGABYTE, 0 if room >= 10 * _GIGABYTE else 1)
        yield CheckResult("ok", _("Room on the disk: {gigabytes} GB.").format(gigabytes=size))
    elif free >= LITTLE_LEFT:
        yield CheckResult("ok", _("Room on the disk: {megabytes} MB.").format(megabytes=free))
    else:
        text = _("Only {megabytes} MB are left on the disk: make room on it.")
        yield CheckResult("broken" if free < NONE_LEFT else "note", text.format(megabytes=free))


def _speed(path: Path) -> CheckResult:
    """Measure how long a note takes to reach the disk, with an unnamed file that leaves nothing behind."""
    try:
        with tempfile.TemporaryFile(dir=path) as file:
            began = time.perf_counter()
            file.write(b"x" * 200)
            file.flush()
            confirms = flushed(file.fileno())
            seconds = time.perf_counter() - began
    except OSError as error:
        text = _("Nothing can be written in {folder}: {reason}.")
        return CheckResult("broken", text.format(folder=path, reason=reason(error)))
    if not confirms:
        text = _(
            "The disk of {folder} cannot confirm what it is given (fsync): what is saved outlasts a crash of gep, "
            "perhaps not a power cut."
        )
        return CheckResult(
            "note", text.format(folder=path), _("Put the data folder on another disk: --home, GEP_HOME.")
        )
    text = _("A note is on the disk after {milliseconds} ms.").format(milliseconds=number(seconds * 1000, 1))
    if seconds < SLOW:
        return CheckResult("ok", text)
    return CheckResult("note", text + " " + _("That is slow; the screen shows “saving” until it is done."))
