"""Files for people: readable names, closed to everybody else, never written over another file."""

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

#: Bytes of a name without its ending; file systems allow 255, and "-2" may be added.
_LONGEST = 200

#: Is told of a file before it is written: where it is to stand, under which name it is written first, what it holds.
Enter = Callable[[Path, Path, bytes], None]

# What a file system answers that gives no file a second name.
_NO_SECOND_NAME = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EINVAL}

_NOT_IN_A_NAME = re.compile(r"[^\w]+")


def file_name(report: Report, part: Part, ending: str, *, facilitator: bool = False) -> str:
    """Return a readable name without a folder: "2026-11-22-1042-k3f-person-Anne.md"; `ending` is without a dot."""
    words = [report.session.id or "gep"]
    words += [] if part.what == "all" else [part.what, part.id]
    words += ["facilitator"] if facilitator else []
    name = "-".join(word for word in map(_tame, words) if word)
    return name.encode("utf-8")[:_LONGEST].decode("utf-8", "ignore") + f".{ending}"


def ending(form: str) -> str:
    """Return how the name of a file in this form ends."""
    return {"sheet": "csv"}.get(form, form)


def _tame(text: str) -> str:
    """Return letters, digits and hyphens only, accents composed."""
    words = unicodedata.normalize("NFC", one_line(text))
    return _NOT_IN_A_NAME.sub("-", words).strip("-_")


def write_file(path: Path, text: str, enter: Enter | None = None) -> Path:
    """Write `text` to `path` (UTF-8, mode 0600) and return where it stands: on the disk, whole.

    A file of that name that says something else stays: the text goes to "name-2.md", "name-3.md"… instead.
    The folder must be there. `enter` is told of the file before anything of it is written. Raises OSError, and leaves
    nothing behind then.
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
    """Write a new file and have it on the disk; one that flushes nothing has it all the same."""
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
    """Give the draft the first name that is free, or find a file that says the same."""
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
    """Give a whole file its name in one step, whenever the program ends. Raises FileExistsError where it is taken."""
    try:
        os.link(draft, name)
    except FileExistsError:
        raise
    except OSError as error:
        if error.errno not in _NO_SECOND_NAME:
            raise
        # as on a stick: whoever makes a file of that name between these two lines loses it
        if os.path.lexists(name):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(name)) from None
        draft.rename(name)


def _keep_name(folder: Path) -> None:
    """Have the new name on the disk, where the system can do that."""
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
    """Tell whether `path` is a file with just this content, closed to others."""
    try:
        about = path.lstat()
        closed = os.name == "nt" or not about.st_mode & 0o077
        return closed and stat.S_ISREG(about.st_mode) and about.st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False
