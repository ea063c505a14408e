"""The files in a session's folder, wherever they lie: which may hold events, what they hold, of when they are."""

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
from gep_tui.store.results.results import RESULTS

#: A file can lie so many folders too deep; one of more bytes than this is not of ours.
DEPTH, LARGEST = 5, 200_000_000


def by_folder(folder: Path) -> Iterator[tuple[Path, list[Path]]]:
    """Yield the folders of a session, each with the files in it that may hold events and are not read."""
    for name, folders, files in os.walk(folder):
        where = Path(name)
        depth = len(where.relative_to(folder).parts)
        folders[:] = sorted(each for each in folders if depth < DEPTH and (depth or each not in (ALIVE, RECOVERED)))
        read = where == folder / EVENTS
        paths = [
            where / each
            for each in sorted(files)
            if not each.startswith(".") and not (read and is_event_file(each)) and not each.startswith(RESULTS)
        ]
        if paths:
            yield where, paths


def read(path: Path) -> bytes | None:
    """Return what the file holds, None where it cannot be read or is none of ours."""
    with suppress(OSError, MemoryError):
        if path.stat().st_size <= LARGEST:
            return read_file(path)
    return None


def may_hold_events(data: bytes) -> bool:
    """Tell whether it is worth looking for events in a file."""
    return b'"seq"' in data or b"s\0e\0q" in data


def changed(path: Path) -> datetime:
    """Return when the file was last written, as this computer's clock shows it."""
    with suppress(OSError, ValueError, OverflowError):
        return datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    return datetime.fromtimestamp(0, UTC)
