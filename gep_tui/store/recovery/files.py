"""List the files in a session's folder that may hold events, wherever they are."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from gep_tui.store.files.disk import read_file
from gep_tui.store.files.heartbeat import ALIVE
from gep_tui.store.files.reading import EVENTS, is_event_file
from gep_tui.store.recovery.known import RECOVERED

#: How many folders deep a file is looked for; the largest size, in bytes, of a file of ours.
DEPTH, LARGEST = 5, 200_000_000


def by_folder(folder: Path, derived: tuple[str, ...]) -> Iterator[tuple[Path, list[Path]]]:
    """Yield each folder of a record with those of its files that gep does not read but that may hold events.

    Files whose names begin with one of `derived` are left out.
    """
    for name, folders, files in os.walk(folder):
        where = Path(name)
        depth = len(where.relative_to(folder).parts)
        folders[:] = sorted(each for each in folders if depth < DEPTH and (depth or each not in (ALIVE, RECOVERED)))
        read = where == folder / EVENTS
        paths = [
            where / each
            for each in sorted(files)
            if not each.startswith(".") and not (read and is_event_file(each)) and not each.startswith(derived)
        ]
        if paths:
            yield where, paths


def read(path: Path) -> bytes | None:
    """Return the content of the file, or None if it cannot be read or is too large to be ours."""
    with suppress(OSError, MemoryError):
        if path.stat().st_size <= LARGEST:
            return read_file(path)
    return None


def may_hold_events(data: bytes) -> bool:
    """Tell whether a file is worth searching for events."""
    return b'"seq"' in data or b"s\0e\0q" in data


def changed(path: Path) -> datetime:
    """Return when the file was last written, in local time."""
    with suppress(OSError, ValueError, OverflowError):
        return datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    return datetime.fromtimestamp(0, UTC)
