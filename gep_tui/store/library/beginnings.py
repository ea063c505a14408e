"""Find how a session began, for sorting lists and for its group, without reading the rest of its record."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from gep_tui.domain.stream.text import clean
from gep_tui.store.files.disk import read_file
from gep_tui.store.files.lines import is_time
from gep_tui.store.files.reading import event_files

#: The opening and the first phase lie within `HEAD` bytes of the beginning of a file, nearly always within `NEAR`.
HEAD, NEAR = 256 * 1024, 24 * 1024

# How the lines of the two events begin.
_OPENING, _BEGINNING = b'{"type":"session_opened"', b'{"type":"phase_entered"'

# The local time, to the minute, in the ids that gep makes.
_IN_ID = re.compile(r"(\d{4})-(\d\d)-(\d\d)-(\d\d)(\d\d)")


class OpeningLine(msgspec.Struct, frozen=True, tag="session_opened"):
    """What a list asks of the opening; its plan and its people are not even decoded."""

    at: datetime
    id: str
    group: str = ""
    group_id: str = ""
    rehearsal: bool = False


class PhaseLine(msgspec.Struct, frozen=True, tag="phase_entered"):
    """When a phase was entered."""

    at: datetime


class Beginning(msgspec.Struct, frozen=True):
    """How the record in a folder begins: its openings and first phases, one a file that has them, by file name."""

    openings: tuple[OpeningLine, ...] = ()
    phases: tuple[PhaseLine, ...] = ()

    @property
    def opening(self) -> OpeningLine | None:
        """The opening, None if it cannot be read."""
        return next(iter(self.openings), None)


_line = msgspec.json.Decoder(OpeningLine | PhaseLine)


def read_beginning(folder: Path) -> Beginning:
    """Return how the record in `folder` begins. Never raises: what cannot be read is left out."""
    lines = [line for path in event_files(folder)[0] for line in _first_lines(path)]
    return Beginning(
        tuple(line for line in lines if isinstance(line, OpeningLine)),
        tuple(line for line in lines if isinstance(line, PhaseLine)),
    )


def began(folder: Path, beginning: Beginning | None = None) -> datetime:
    """Return when the session in `folder` began or was opened; failing that, the time in its name.

    If none of these is known, the folder's last change counts.
    """
    read = read_beginning(folder) if beginning is None else beginning
    for lines in (read.phases, read.openings):
        if lines:
            return min(line.at for line in lines)
    return seems_begun(folder)


def seems_begun(folder: Path) -> datetime:
    """Return when a session began by the name of its folder, or by its last change, without looking inside."""
    return _named(folder.name) or _changed(folder)


def opened_as(folder: Path) -> str:
    """Return the id under which the record in `folder` was opened, "" if that is lost; its folder may be renamed."""
    opening = read_beginning(folder).opening
    return opening.id if opening else ""


def is_rehearsed(folder: Path) -> bool:
    """Tell whether the record in `folder` is one of a rehearsal."""
    return any(opening.rehearsal for opening in read_beginning(folder).openings)


def _first_lines(path: Path) -> Iterator[OpeningLine | PhaseLine]:
    """Yield the opening and the first phase of a file that has them."""
    with suppress(OSError, MemoryError):
        data = read_file(path, most=NEAR).removeprefix(codecs.BOM_UTF8)
        if len(data) >= NEAR - len(codecs.BOM_UTF8) and None in (_found(data, _OPENING), _found(data, _BEGINNING)):
            data = read_file(path, most=HEAD).removeprefix(codecs.BOM_UTF8)
        for start in (_OPENING, _BEGINNING):
            found = _found(data, start)
            line = _decoded(found) if found else None
            if line is not None:
                yield line


def _found(data: bytes, start: bytes) -> bytes | None:
    """Return the first whole line that begins with `start`."""
    at = 0 if data.startswith(start) else data.find(b"\n" + start) + 1
    end = data.find(b"\n", at)
    return data[at:end] if end > at and data.startswith(start, at) else None


def _decoded(found: bytes) -> OpeningLine | PhaseLine | None:
    # msgspec's own errors and those of UTF-8 are ValueErrors
    with suppress(ValueError, RecursionError, OverflowError, MemoryError):
        line = _line.decode(found)
        if not is_time(line.at):
            return None
        if isinstance(line, OpeningLine):
            opened: OpeningLine = msgspec.structs.replace(line, id=clean(line.id), group=clean(line.group))
            return opened
        return line
    return None


def _named(id: str) -> datetime | None:
    found = _IN_ID.match(id)
    with suppress(ValueError, OverflowError, OSError):
        if found:
            year, month, day, hour, minute = map(int, found.groups())
            return datetime(year, month, day, hour, minute).astimezone()
    return None


def _changed(folder: Path) -> datetime:
    with suppress(OSError, ValueError, OverflowError):
        return datetime.fromtimestamp(folder.stat().st_mtime, UTC)
    return datetime.fromtimestamp(0, UTC)
