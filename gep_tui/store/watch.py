"""Follows the event files that other processes append to."""

from __future__ import annotations

import os
from collections.abc import Container, Mapping
from contextlib import suppress
from pathlib import Path

import msgspec

from gep_tui.domain.events import Event
from gep_tui.store.disk import read_file
from gep_tui.store.reading import EVENTS, is_event_file, read_lines


class _Seen(msgspec.Struct, frozen=True):
    """A file as it was last looked at, and how many bytes of it were read: up to the end of a line."""

    inode: int = 0
    size: int = 0
    changed: int = 0
    read: int = 0


class Watch:
    """Gives every whole line once, of every file but those in `own`. For one thread at a time."""

    def __init__(self, folder: Path, own: Container[str]) -> None:
        """Follow the session in `folder`; `own` may grow."""
        self._events = folder / EVENTS
        self._own = own
        self._seen: dict[str, _Seen] = {}

    def begin(self, lengths: Mapping[str, int]) -> None:
        """Count so many bytes of the files with these names as read."""
        for name, length in lengths.items():
            with suppress(OSError):
                self._seen[name] = _Seen((self._events / name).stat().st_ino, size=-1, read=length)

    def news(self) -> tuple[Event, ...]:
        """Return the events that are new since the last call; what cannot be read now is tried again next time."""
        found: list[Event] = []
        with suppress(OSError):
            for entry in os.scandir(self._events):
                if is_event_file(entry.name) and entry.name not in self._own:
                    with suppress(OSError, MemoryError):
                        found += self._news_of(Path(entry))
        return tuple(found)

    def _news_of(self, path: Path) -> tuple[Event, ...]:
        # Not the folder entry's own figures: Windows brings those up to date only when a file is closed.
        status = path.stat()
        seen = self._seen.get(path.name)
        if seen and (seen.inode, seen.size, seen.changed) == (status.st_ino, status.st_size, status.st_mtime_ns):
            return ()
        start = seen.read if seen and seen.inode == status.st_ino and seen.read <= status.st_size else 0
        data = _lines_from(path, start)
        if data is None:
            start, data = 0, _lines_from(path, 0) or b""
        self._seen[path.name] = _Seen(status.st_ino, status.st_size, status.st_mtime_ns, start + len(data))
        return read_lines(path, data).events


def _lines_from(path: Path, start: int) -> bytes | None:
    """Return the whole lines from byte `start` on; None where no line begins there, in a file that was rewritten."""
    if not start:
        data = read_file(path)
    else:
        before, data = (read := read_file(path, start - 1))[:1], read[1:]
        if before != b"\n":
            return None
    return data[: data.rfind(b"\n") + 1]
