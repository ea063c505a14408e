"""Look at the event files of a record from outside, to tell whether any of them changed since the last look."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Generic, TypeVar

from gep_tui.store.files.reading import EVENTS

T = TypeVar("T")

#: The event files of a record by name, each with its length in bytes, its inode and its time of change.
FilesSeen = frozenset[tuple[str, int, int, int]]


def look(folder: str) -> FilesSeen:
    """Return how the event files in `folder` look; nothing for a folder that cannot be read."""
    found: set[tuple[str, int, int, int]] = set()
    with suppress(OSError), os.scandir(f"{folder}/{EVENTS}") as entries:
        for entry in entries:
            with suppress(OSError):
                status = entry.stat()
                found.add((entry.name, status.st_size, status.st_ino, status.st_mtime_ns))
    return frozenset(found)


def look_code(folder: str) -> str:
    """Return in one line how the event files in `folder` look, to be kept and compared."""
    return repr(sorted(look(folder)))


class Remembering(Generic[T]):
    """Reads something of each record once, and again only after one of its files has changed. Any thread may ask."""

    def __init__(self, read: Callable[[Path], T]) -> None:
        """Remember what `read` returns for a folder."""
        self._read = read
        self._known: dict[str, tuple[FilesSeen, T]] = {}

    def of(self, folder: Path) -> T:
        """Return what is read in `folder`."""
        place = str(folder)
        seen, before = look(place), self._known.get(place)
        if before is not None and seen and before[0] == seen:
            return before[1]
        found = self._read(folder)
        self._known[place] = seen, found
        return found

    def known(self, folder: Path) -> T | None:
        """Return what was read in `folder` at some time, None if nothing was; looks at no file."""
        before = self._known.get(str(folder))
        return before[1] if before else None
