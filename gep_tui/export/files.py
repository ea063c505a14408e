"""Files for people: readable names, closed to everybody else, never written over another file."""

from __future__ import annotations

import os
import re
import stat
import tempfile
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path

from gep_tui.domain.report import Report
from gep_tui.domain.text import one_line
from gep_tui.export.part import Part

#: Bytes of a name without its ending; file systems allow 255, and "-2" may be added.
_LONGEST = 200

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


def write_file(path: Path, text: str) -> Path:
    """Write `text` to `path` (UTF-8, mode 0600) and return where it stands: on the disk, whole.

    A file of that name that says something else stays: the text goes to "name-2.md", "name-3.md"… instead.
    The folder must be there. Raises OSError, and leaves nothing behind then.
    """
    content = text.encode("utf-8", "replace")
    handle, name = tempfile.mkstemp(prefix=".gep-", suffix=".tmp", dir=path.parent)
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        return _placed(draft, path, content)
    finally:
        with suppress(FileNotFoundError):
            draft.unlink()


def _placed(draft: Path, path: Path, content: bytes) -> Path:
    """Give the draft the first name that is free, or find a file that says the same."""
    for name in _names(path):
        try:
            os.close(os.open(name, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        except FileExistsError:
            if _says(name, content):
                return name
            continue
        try:
            return draft.replace(name)
        except OSError:
            name.unlink()
            raise
    raise AssertionError("names never end")


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
