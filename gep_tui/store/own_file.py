"""One file that only this process appends to."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path

from gep_tui.store.disk import BINARY, Sync, Write, make_folder, sync_folder


def file_names(writer: str) -> Iterator[str]:
    """Return the names that a writer's files may have, in the order in which they are tried."""
    yield f"{writer}.jsonl"
    yield from (f"{writer}.{number}.jsonl" for number in count(1))


class OwnFile:
    """A file made new, open for appending, and whether what it holds can still be found under its name."""

    def __init__(self, path: Path, write: Write, sync: Sync) -> None:
        """Create the file and its folder, durably. Raises FileExistsError where it is another's, OSError."""
        self.path = path
        self.size = 0
        self._write, self._sync = write, sync
        make_folder(path.parent, sync)
        self._fd = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_EXCL | BINARY, 0o600)
        self._identity = self._identify(os.fstat(self._fd))
        try:
            sync_folder(path.parent, sync)
            # Some network file systems number a file anew at each look: there the name and size must do.
            self._numbered = self._identify(path.stat()) == self._identity
        except OSError:
            self.discard()
            raise

    def append(self, lines: bytes) -> None:
        """Return when `lines` are on the disk. Raises OSError: then any part of them may be, and the file is spent."""
        if self._write(self._fd, lines) != len(lines):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(self.path))
        self._sync(self._fd)
        self.size += len(lines)

    def is_in_place(self) -> bool:
        """Tell whether the file still stands under its name, with all that was appended."""
        try:
            status = self.path.stat()
        except OSError:
            return False
        return status.st_size >= self.size and (not self._numbered or self._identify(status) == self._identity)

    def close(self) -> None:
        """Give the file back to the system."""
        with suppress(OSError):
            os.close(self._fd)

    def discard(self) -> None:
        """Remove a file that holds nothing anyone was told was saved."""
        self.close()
        with suppress(OSError):
            self.path.unlink()

    @staticmethod
    def _identify(status: os.stat_result) -> tuple[int, int]:
        return (status.st_dev, status.st_ino)
