"""What an index remembers of the event files that it has read, to tell which of them changed without reading them."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import msgspec

from gep_tui.store.files.disk import read_file
from gep_tui.store.files.reading import EVENTS, is_event_file


class FileState(msgspec.Struct, frozen=True, array_like=True):
    """An event file as it was read: its length in bytes, inode and time of change; the last line's place and hash."""

    length: int
    inode: int
    changed: int
    last: int = 0
    hash: bytes = b""


#: Event files by name.
States = dict[str, FileState]


class FilesRead(NamedTuple):
    """The event files of a session as they were read, and in one line how they looked from outside before."""

    states: States
    look: str = ""


def states(folder: str) -> States:
    """Return the event files in a session's folder, without looking into them; empty if there are none.

    Paths are texts here: for a thousand sessions, making a `Path` of each would take as long as looking at them.
    """
    found: States = {}
    with suppress(OSError), os.scandir(f"{folder}/{EVENTS}") as entries:
        for entry in entries:
            if is_event_file(entry.name):
                with suppress(OSError):
                    status = entry.stat()
                    found[entry.name] = FileState(status.st_size, status.st_ino, status.st_mtime_ns)
    return found


def read_states(before: States, contents: Mapping[str, bytes]) -> States:
    """Return the states of files whose whole lines are `contents`; `before` is how they were when reading began.

    A file that could not be read is left out, so that it is tried again.
    """
    return {name: _with_last(before[name], data) for name, data in contents.items() if name in before}


def unchanged(folder: str, taken: States, found: States) -> bool:
    """Tell whether the files in a session's folder are those that were `taken`; they are `found` there now.

    A file of the same length that was only copied or touched is known again by its last line.
    """
    return taken.keys() == found.keys() and all(
        _is_same(f"{folder}/{EVENTS}/{name}", taken[name], found[name]) for name in found
    )


def _is_same(path: str, taken: FileState, found: FileState) -> bool:
    if taken.length != found.length:
        return False
    if (taken.inode, taken.changed) == (found.inode, found.changed):
        return True
    with suppress(OSError, MemoryError):
        return _last_line(read_file(Path(path), taken.last)) == taken.hash
    return False


def _with_last(state: FileState, data: bytes) -> FileState:
    last = data.rfind(b"\n", 0, -1) + 1
    return FileState(state.length, state.inode, state.changed, last, _last_line(data[last:]))


def _last_line(data: bytes) -> bytes:
    """Return the hash of the last whole line in `data`; what follows it is not counted."""
    return sha256(data[: data.rfind(b"\n") + 1]).digest()[:16]
