"""The ledger of a session: the files exported from it, with path, checksum, reader and time. Kept beside its record."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from hashlib import sha256
from itertools import chain, count
from pathlib import Path

import msgspec

from gep_tui.domain.stream.text import one_line
from gep_tui.store.files.disk import BINARY, flushed, make_folder, read_file, replace_file, sync_folder
from gep_tui.store.files.processes import this_process

#: The ledger's folder in a session's folder, with one file for each computer, so that copies of a session can be
#: merged.
LEDGER = "ledger"


class LedgerEntry(msgspec.Struct, frozen=True, kw_only=True):
    """A file that was written or begun: its name, folder, temporary name, size, SHA-256, reader, time and computer.

    Others can write anything into a ledger in a shared folder: so nothing is read or deleted because an entry names it.
    """

    name: str
    folder: str
    draft: str
    size: int
    sha256: str
    reader: str
    at: datetime
    host: str

    @property
    def path(self) -> str:
        """Where the file was written, for display."""
        return one_line(os.path.join(self.folder, self.name))  # noqa: PTH118 - shown only, and of any system


class Entering:
    """Enters exported files into a session's ledger; `failed` holds the error if one could not be entered.

    Entering never raises: an export to another disk must not fail because this one is full.
    """

    def __init__(self, session: Path, reader: str) -> None:
        """Enter files for `reader` into the ledger of the session in the folder `session`."""
        self.session = session
        self._folder = session / LEDGER
        self._reader = reader
        self.failed: OSError | None = None

    def __call__(self, path: Path, draft: Path, content: bytes) -> None:
        """Enter a file before it is written: its path, its temporary path and its content."""
        entry = LedgerEntry(
            name=path.name, folder=str(path.parent.absolute()), draft=draft.name, size=len(content),
            sha256=sum_of(content), reader=self._reader, at=datetime.now().astimezone(), host=this_process().host,
        )  # fmt: skip
        try:
            _append(self._folder, msgspec.json.encode(entry) + b"\n")
        except OSError as error:
            self.failed = error


class EnteringEach:
    """Enters an exported file into several ledgers: of every record whose words it holds, so that a purge finds it."""

    def __init__(self, folders: Iterable[Path], reader: str) -> None:
        """Enter files for `reader` into the ledgers of these folders."""
        self._each = [Entering(folder, reader) for folder in folders]

    def __call__(self, path: Path, draft: Path, content: bytes) -> None:
        """Enter a file before it is written."""
        for entering in self._each:
            entering(path, draft, content)

    @property
    def failed(self) -> OSError | None:
        """The first error, if the file could not be entered somewhere."""
        return next((each.failed for each in self._each if each.failed is not None), None)


def entries(session: Path) -> tuple[LedgerEntry, ...]:
    """Return the ledger of the session in the folder `session`; entries that make no sense are left out."""
    return tuple(_entries(session / LEDGER))


def strike_out(session: Path, goes: Callable[[bytes], bool]) -> None:
    """Remove the lines of the ledger for which `goes` says so. Raises OSError."""
    for path in sorted(filter(Path.is_file, (session / LEDGER).glob("*.jsonl"))):
        data = read_file(path)
        left = b"".join(line for line in data.splitlines(keepends=True) if not goes(line))
        if left != data:
            replace_file(path, left)


def entry_of(line: bytes) -> LedgerEntry | None:
    """Return the entry in a line of a ledger, `None` if it makes no sense."""
    with suppress(ValueError, RecursionError):
        return msgspec.json.decode(line, type=LedgerEntry)
    return None


def sum_of(content: bytes) -> str:
    """Return the SHA-256 of `data`."""
    return sha256(content).hexdigest()


def _entries(folder: Path) -> Iterator[LedgerEntry]:
    for path in sorted(folder.glob("*.jsonl")):
        with suppress(OSError, MemoryError):
            yield from filter(None, map(entry_of, read_file(path).split(b"\n")))


def _append(folder: Path, line: bytes) -> None:
    """Append the line durably in one write, on a new line if the file ends with half a line. Raises OSError.

    A file that was made for it, and stays empty because the disk takes no more, goes again.
    """
    make_folder(folder)
    path = _own_file(folder)
    fd = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | BINARY, 0o600)
    try:
        begun = os.lseek(fd, 0, os.SEEK_END)
        if begun:
            os.lseek(fd, -1, os.SEEK_END)
            line = line if os.read(fd, 1) == b"\n" else b"\n" + line
        if os.write(fd, line) != len(line):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
        flushed(fd)
    except OSError:
        if not os.fstat(fd).st_size:
            with suppress(OSError):
                path.unlink()
        raise
    finally:
        os.close(fd)
    sync_folder(folder)


def _own_file(folder: Path) -> Path:
    """Return this computer's file in the folder, under the first name that nothing else has: no link is followed."""
    name = re.sub(r"[^A-Za-z0-9_-]+", "-", this_process().host)[:64] or "here"
    paths = (folder / f"{name}{end}.jsonl" for end in chain(("",), (f"-{number}" for number in count(2))))
    return next(path for path in paths if not os.path.lexists(path) or stat.S_ISREG(path.lstat().st_mode))
