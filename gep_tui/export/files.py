"""Write files for people: private permissions, whole or not at all, never over another file."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path

#: Called before a file is written, with its final path, its temporary path and its content.
Enter = Callable[[Path, Path, bytes], None]

# Errors of file systems without hard links.
_NO_SECOND_NAME = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EINVAL}


def write_file(path: Path, text: str | bytes, enter: Enter | None = None) -> Path:
    """Write `text` to `path` (mode 0600, a text as UTF-8), flush it to the disk, and return the path it got.

    An existing file with other content is kept: the text goes to "name-2.md", "name-3.md"… instead. The folder must
    exist. `enter` is called before anything is written, with the name that the file will get; once more if somebody
    took that name meanwhile. Raises OSError, and then leaves nothing behind.
    """
    content = text if isinstance(text, bytes) else text.encode("utf-8", "replace")
    draft = path.with_name(f".gep-{os.urandom(4).hex()}.tmp")
    stands = standing(path, content)
    likely = stands or next(name for name in _names(path) if not os.path.lexists(name))
    if enter is not None:
        enter(likely, draft, content)
    if stands is not None:
        return stands
    try:
        _write(draft, content)
        there = _placed(draft, path, content)
        if enter is not None and there != likely:
            enter(there, draft, content)
        return there
    finally:
        with suppress(FileNotFoundError):
            draft.unlink()


def replace_file(path: Path, text: str | bytes, enter: Enter | None = None) -> Path:
    """Write `text` over the file at `path`, in one step: it is the old one or the new one, whole. Raises OSError.

    Called only after somebody was asked.
    """
    content = text if isinstance(text, bytes) else text.encode("utf-8", "replace")
    draft = path.with_name(f".gep-{os.urandom(4).hex()}.tmp")
    if enter is not None:
        enter(path, draft, content)
    try:
        _write(draft, content)
        draft.replace(path)
        _keep_name(path.parent)
        return path
    finally:
        with suppress(FileNotFoundError):
            draft.unlink()


def standing(path: Path, text: str | bytes) -> Path | None:
    """Return the file of this name, or numbered beside it, that holds just this; `None` if it is to be written."""
    content = text if isinstance(text, bytes) else text.encode("utf-8", "replace")
    likely = next(name for name in _names(path) if not os.path.lexists(name) or _says(name, content))
    return likely if os.path.lexists(likely) else None


def _write(draft: Path, content: bytes) -> None:
    """Write a new file and flush it; a file system that cannot flush is accepted."""
    fd = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        left = memoryview(content)
        while left:
            left = left[os.write(fd, left) :]
        _flush(fd)
    finally:
        os.close(fd)


def _flush(fd: int) -> None:
    try:
        os.fsync(fd)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS):
            raise


def _placed(draft: Path, path: Path, content: bytes) -> Path:
    """Give the draft the first free name, or return an existing file with the same content."""
    for name in _names(path):
        try:
            _name(draft, name)
        except FileExistsError:
            if _says(name, content):
                return name
            continue
        _keep_name(name.parent)
        return name
    raise AssertionError("names never end")


def _name(draft: Path, name: Path) -> None:
    """Give a complete file its name in one step, safe against a kill. Raises FileExistsError if the name is taken."""
    try:
        os.link(draft, name)
    except FileExistsError:
        raise
    except OSError as error:
        if error.errno not in _NO_SECOND_NAME:
            raise
        # no hard links, as on a USB stick: a file created under that name between these two lines would be lost
        if os.path.lexists(name):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(name)) from None
        draft.rename(name)


def _keep_name(folder: Path) -> None:
    """Flush the new name to the disk, where the system can."""
    with suppress(OSError):
        fd = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(fd)
        finally:
            os.close(fd)


def _names(path: Path) -> Iterator[Path]:
    yield path
    for number in count(2):
        yield path.with_name(f"{path.stem}-{number}{path.suffix}")


def _says(path: Path, content: bytes) -> bool:
    """Tell whether `path` is a private file with exactly this content."""
    try:
        about = path.lstat()
        closed = os.name == "nt" or not about.st_mode & 0o077
        return closed and stat.S_ISREG(about.st_mode) and about.st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False
