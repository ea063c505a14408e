"""Follows the event files that other processes append to."""

from __future__ import annotations

import os
from collections.abc import Container, Mapping
from contextlib import suppress
from pathlib import Path

import msgspec

from gep_tui.domain.stream.codec import Codec
from gep_tui.domain.stream.event import Event
from gep_tui.store.files.disk import read_file
from gep_tui.store.files.others import Others
from gep_tui.store.files.reading import EVENTS, is_event_file, read_lines


class _Seen(msgspec.Struct, frozen=True):
    """A file's status when last looked at, and how many of its bytes have been read, up to the end of a line."""

    inode: int = 0
    size: int = 0
    changed: int = 0
    read: int = 0


class Watch:
    """Delivers every complete line once, from all files except those in `own`. Call it from one thread at a time."""

    def __init__(self, folder: Path, codec: Codec, own: Container[str], others: Others | None = None) -> None:
        """Follow the record in `folder`; `own` may change. `others` remembers what is read, and what is gone."""
        self._events = folder / EVENTS
        self._codec = codec
        self._own = own
        self._others = others or Others(codec)
        self._seen: dict[str, _Seen] = {}
        self._missing: set[str] = set()

    def begin(self, contents: Mapping[str, bytes]) -> None:
        """Count these contents, by file name, as read."""
        self._others.begin(contents)
        for name, data in contents.items():
            with suppress(OSError):
                status, read = (self._events / name).stat(), len(data)
                size, changed = (read, status.st_mtime_ns) if status.st_size == read else (-1, 0)
                self._seen[name] = _Seen(status.st_ino, size, changed, read)

    def forget(self) -> None:
        """Count nothing as read."""
        self._seen, self._missing = {}, set()

    def news(self) -> tuple[Event, ...]:
        """Return the events added since the last call; a file that cannot be read now is tried again next time."""
        found: list[Event] = []
        names: list[str] = []
        with suppress(OSError):
            for entry in os.scandir(self._events):
                if is_event_file(entry.name) and entry.name not in self._own:
                    names.append(entry.name)
                    with suppress(OSError, MemoryError):
                        found += self._news_of(Path(entry))
        self._miss(self._others.missing(names))
        return tuple(found)

    def _miss(self, missing: set[str]) -> None:
        """Treat a file as gone once it is missing twice: it may be absent for a moment while it is being replaced."""
        for name in missing & self._missing:
            self._others.drop(name)
            self._seen.pop(name, None)
        self._missing = missing

    def _news_of(self, path: Path) -> tuple[Event, ...]:
        # The folder entry's own figures will not do: Windows updates them only when a file is closed.
        status = path.stat()
        seen = self._seen.get(path.name)
        if seen and (seen.inode, seen.size, seen.changed) == (status.st_ino, status.st_size, status.st_mtime_ns):
            return ()
        start = seen.read if seen and _has_grown(seen, status) else 0
        data = _lines_after(path, start, self._others.last(path.name)) if start else None
        if data is None:
            start, data = 0, _whole(read_file(path))
            self._others.replace(path.name, data)
        else:
            self._others.add(path.name, data)
        self._seen[path.name] = _Seen(status.st_ino, status.st_size, status.st_mtime_ns, start + len(data))
        return read_lines(path, data, self._codec).events


def _has_grown(seen: _Seen, status: os.stat_result) -> bool:
    """Tell whether a file may only have been appended to; a changed file that is no longer was rewritten."""
    return seen.inode == status.st_ino and seen.read <= status.st_size and seen.size < status.st_size


def _lines_after(path: Path, start: int, last: bytes) -> bytes | None:
    """Return the complete lines from byte `start` on; None if `last` no longer comes before them: it was rewritten."""
    read = read_file(path, start - len(last))
    return _whole(read[len(last) :]) if read.startswith(last) else None


def _whole(data: bytes) -> bytes:
    return data[: data.rfind(b"\n") + 1]
