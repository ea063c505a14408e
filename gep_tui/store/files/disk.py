"""Basic file operations: private, never half done, and durable before they are reported as done."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

#: Makes the data written to a file descriptor durable; raises OSError.
Sync = Callable[[int], None]

#: Writes bytes to a file descriptor and returns how many it took; raises OSError.
Write = Callable[[int, bytes], int]

BINARY = getattr(os, "O_BINARY", 0)

# Errors of file systems that can flush no file, such as some FUSE and network ones.
_NEVER = {errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS}

# Some file systems cannot flush a folder, or have no "full" flush; that is no failure of the disk.
_CANNOT = {*_NEVER, errno.ENOTTY, errno.EBADF, errno.EACCES, errno.EISDIR}


class NotAFileError(OSError):
    """A folder, a pipe or a device is in the place of a file."""


def sync_file(fd: int) -> None:
    """Wait until what was written to `fd` is on disk, past the drive's own cache on macOS. Raises OSError."""
    if sys.platform == "darwin":
        import fcntl

        try:
            fcntl.fcntl(fd, fcntl.F_FULLFSYNC)
            return
        except OSError as error:
            if error.errno not in _CANNOT:
                raise
    os.fsync(fd)


def flushed(fd: int, sync: Sync = sync_file) -> bool:
    """Make what was written to `fd` durable; return False if the file system cannot do that. Raises OSError.

    In that case other programs see the bytes, but a loss of power may take them.
    """
    try:
        sync(fd)
    except OSError as error:
        if error.errno in _NEVER:
            return False
        raise
    return True


def sync_folder(path: Path, sync: Sync = sync_file) -> None:
    """Wait until the names in the folder are on disk, if the system can tell. Raises OSError."""
    if os.name == "nt":
        return
    fd = os.open(path, os.O_RDONLY)
    try:
        sync(fd)
    except OSError as error:
        if error.errno not in _CANNOT:
            raise
    finally:
        os.close(fd)


def make_folder(path: Path, sync: Sync = sync_file) -> None:
    """Create the folder and its parents, private and durable. Raises OSError."""
    if path.is_dir():
        return
    if path.parent == path:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))
    make_folder(path.parent, sync)
    try:
        path.mkdir(mode=0o700)
    except FileExistsError as error:
        if not path.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(path)) from error
    sync_folder(path.parent, sync)


def read_file(path: Path, start: int = 0, most: int = -1) -> bytes:
    """Return at most `most` bytes of the file from byte `start` on. Raises OSError; never waits on a pipe."""
    fd = os.open(path, os.O_RDONLY | BINARY | getattr(os, "O_NONBLOCK", 0))
    try:
        if not stat.S_ISREG(os.fstat(fd).st_mode):
            raise NotAFileError(errno.EINVAL, os.strerror(errno.EINVAL), str(path))
        with os.fdopen(fd, "rb", closefd=False) as file:
            file.seek(start)
            return file.read(most)
    finally:
        os.close(fd)


def replace_file(path: Path, data: bytes, sync: Sync | None = sync_file) -> None:
    """Replace the file's content with `data`: it holds the old or the new content, never half of it.

    Without `sync` a loss of power may bring the old content back. Raises OSError, the old file untouched.
    """
    temporary = path.with_name(f".{path.name}.{os.urandom(4).hex()}.tmp")
    fd = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY, 0o600)
    try:
        try:
            _write_all(fd, data)
            if sync:
                flushed(fd, sync)
        finally:
            os.close(fd)
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    if sync:
        sync_folder(path.parent, sync)


def clear_away(path: Path, folders: int) -> None:
    """Remove a file, and of so many folders above it those that then are empty. Never raises."""
    with suppress(OSError):
        path.unlink()
        for folder in path.parents[:folders]:
            folder.rmdir()


def _write_all(fd: int, data: bytes) -> None:
    """Write all of `data`, in as many pieces as the system needs. Raises OSError."""
    left = memoryview(data)
    while left:
        left = left[os.write(fd, left) :]
