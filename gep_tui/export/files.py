"""Write files for people: readable names, private permissions, never over another file."""

from __future__ import annotations

import errno
import os
import re
import stat
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path

from gep_tui.domain.session.report import Report
from gep_tui.domain.stream.text import one_line
from gep_tui.export.part import Part

#: Longest name in bytes, without its ending: file systems allow 255, and "-2" may follow.
_LONGEST = 200

#: Called before a file is written, with its final path, its temporary path and its content.
Enter = Callable[[Path, Path, bytes], None]

# Errors of file systems that know no hard links.
_NO_SECOND_NAME = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EINVAL}

_NOT_IN_A_NAME = re.compile(r"[^\w]+")


def file_name(report: Report, part: Part, ending: str, *, facilitator: bool = False) -> str:
    """Return a readable name without a folder: "2026-11-22-1042-k3f-person-Anne.md"; `ending` comes without its dot."""
    words = [report.session.id or "gep"]
    words += [] if part.what == "all" else [part.what, part.id]
    words += ["facilitator"] if facilitator else []
    name = "-".join(word for word in map(_tame, words) if word)
    return name.encode("utf-8")[:_LONGEST].decode("utf-8", "ignore") + f".{ending}"


def ending(form: str) -> str:
    """Return the ending of file names in this form."""
    return {"sheet": "csv"}.get(form, form)


def _tame(text: str) -> str:
    """Return letters, digits and hyphens only, with composed accents."""
    words = unicodedata.normalize("NFC", one_line(text))
    return _NOT_IN_A_NAME.sub("-", words).strip("-_")


def write_file(path: Path, text: str, enter: Enter | None = None) -> Path:
    """Write `text` to `path` (UTF-8, mode 0600), flush it to the disk, and return the path it got.

    An existing file with other content is kept: the text goes to "name-2.md", "name-3.md"… instead. The folder must
    exist. `enter` is called before anything is written. Raises OSError, and then leaves nothing behind.
    """
    content = text.encode("utf-8", "replace")
    draft = path.with_name(f".gep-{os.urandom(4).hex()}.tmp")
    if enter is not None:
        enter(path, draft, content)
    try:
        _write(draft, content)
        return _placed(draft, path, content)
    finally:
        with suppress(FileNotFoundError):
            draft.unlink()


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
        # no hard links, as on a USB stick: a file of that name created between these two lines is lost
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
