"""One file that only this process appends to."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path
from zlib import crc32

from gep_tui.store.files.disk import BINARY, Sync, Write, flushed, make_folder, read_file, sync_folder

#: Bytes at the end of the file that are read back after each write.
LAST = 4096

# Identifies a state of the file: device, inode, size, time of change.
_Look = tuple[int, int, int, int]


def file_names(writer: str) -> Iterator[str]:
    """Yield the names that a writer's files may have, in the order in which they are tried."""
    yield f"{writer}.jsonl"
    yield from (f"{writer}.{number}.jsonl" for number in count(1))


class OwnFile:
    """A new file, open for appending; it can tell whether its content is still there under its name."""

    def __init__(self, path: Path, write: Write, sync: Sync) -> None:
        """Create the file and its folder, durably. Raises FileExistsError if another process made it, OSError."""
        self.path = path
        self.size = 0
        #: Whether the disk confirms that data is safe. If not, a loss of power may take it.
        self.confirms = True
        self._write, self._sync = write, sync
        self._sum, self._last = 0, b""
        make_folder(path.parent, sync)
        self._fd = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_EXCL | BINARY, 0o600)
        # Some network file systems renumber a file at each look; then only size and time are compared.
        self._numbered = True
        self._left = self._look(os.fstat(self._fd))
        try:
            sync_folder(path.parent, sync)
            self._numbered = self._look(path.stat())[:2] == self._left[:2]
            self._left = self._look(os.fstat(self._fd))
        except OSError:
            self.discard()
            raise

    def append(self, lines: bytes) -> None:
        """Write `lines` and wait until they are on disk. Raises OSError: the file, with part of them, is given up."""
        if self._write(self._fd, lines) != len(lines):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(self.path))
        self.confirms = flushed(self._fd, self._sync)
        self.size += len(lines)
        self._sum = crc32(lines, self._sum)
        self._last = lines[-LAST:]
        self._left = self._look(os.fstat(self._fd))

    def is_as_left(self) -> bool:
        """Tell whether nobody has touched the file since the last save, by its name and status; for any thread."""
        try:
            return self._look(self.path.stat()) == self._left
        except OSError:
            return False

    def stands(self) -> bool:
        """Tell whether everything appended is still under the file's name, as it was written.

        The last lines are compared each time; the whole file if anybody has touched it since.
        """
        try:
            look = self._look(self.path.stat())
            if look == self._left:
                return self._ends_as_written()
            if look[:2] != self._left[:2] or not self._is_as_written(read_file(self.path)):
                return False
        except OSError:
            return False
        self._left = look
        return True

    def is_alone(self) -> bool:
        """Tell whether nobody else has appended to the file, possibly without a newline."""
        try:
            return os.fstat(self._fd).st_size == self.size
        except OSError:
            return False

    def close(self) -> None:
        """Close the file."""
        with suppress(OSError):
            os.close(self._fd)

    def discard(self) -> None:
        """Remove a file that holds nothing reported as saved."""
        self.close()
        with suppress(OSError):
            self.path.unlink()

    def _ends_as_written(self) -> bool:
        # Appending goes to the end wherever one has read; Windows has no pread.
        os.lseek(self._fd, self.size - len(self._last), os.SEEK_SET)
        return os.read(self._fd, len(self._last)) == self._last

    def _is_as_written(self, data: bytes) -> bool:
        return len(data) >= self.size and crc32(memoryview(data)[: self.size]) == self._sum

    def _look(self, status: os.stat_result) -> _Look:
        device, inode = (status.st_dev, status.st_ino) if self._numbered else (0, 0)
        return (device, inode, status.st_size, status.st_mtime_ns)
