"""Bring back what was found: as a new event file, as a listed session, or as a page of text."""

from __future__ import annotations

import codecs
import errno
import os
import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import msgspec

from gep_tui.domain.stream.codec import Codec
from gep_tui.domain.stream.order import erasures
from gep_tui.domain.stream.position import place
from gep_tui.store.files.asides import set_aside
from gep_tui.store.files.disk import make_folder, read_file, replace_file, sync_folder
from gep_tui.store.files.lines import decode
from gep_tui.store.files.reading import EVENTS, read_folder, read_one
from gep_tui.store.recovery.known import RECOVERED
from gep_tui.store.recovery.recoverable import Recoverable
from gep_tui.store.recovery.salvage import is_sound


class Brought(msgspec.Struct, frozen=True, kw_only=True):
    """The result: the new event file or folder, its lines, how many events it adds, where the damaged file is now."""

    path: Path | None = None
    lines: int = 0
    events: int = 0
    aside: Path | None = None


def bring_back(find: Recoverable, codec: Codec) -> Brought:
    """Bring the events of `find` into its session, or its session back into the list. Raises OSError.

    The damaged file is never changed; it is set aside only once all its events are in the new file.
    """
    if find.kind == "deleted":
        return Brought(path=_undeleted(find))
    events = read_folder(find.folder, codec).events
    known, gone = {place(event) for event in events if is_sound(event)}, erasures(events)
    found = [(decode(line, codec), line) for line in find.lines]
    # What was erased for good stays so, whatever copy of it is found.
    placed = [(place(event), line) for event, line in found if gone.get(place(event), event) == event]
    missing = {where for where, _line in placed if where not in known}
    # Every intact line of the damaged file is copied; a mended one only where the record has no intact event.
    own = _lines_of(find.path) if find.damaged else frozenset()
    wanted = [line for where, line in placed if where in missing or line in own]
    path = _written(find, wanted, codec) if wanted else None
    aside = set_aside(find.path) if find.damaged else None
    return Brought(path=path, lines=len(wanted), events=len(missing), aside=aside)


def keep_text(find: Recoverable, text: str) -> Path:
    """Write text that fits no event to a page in the session's folder, and return its path. Raises OSError."""
    folder = find.folder / RECOVERED
    make_folder(folder)
    path = next(path for name in _names(_stem(find.path), ".txt") if not (path := folder / name).exists())
    replace_file(path, text.encode("utf-8", "replace"))
    return path


def _written(find: Recoverable, lines: list[bytes], codec: Codec) -> Path:
    """Write a new event file, check that it is on the disk and can be read, and return its path. Raises OSError."""
    folder = find.folder / EVENTS
    make_folder(folder)
    stem = _stem(find.path) + ".recovered"
    path = next(path for name in _names(stem, ".jsonl") if not (path := folder / name).exists())
    replace_file(path, b"".join(line + b"\n" for line in lines))
    if len(read_one(path, codec).events) != len(lines):
        raise OSError(errno.EIO, os.strerror(errno.EIO), str(path))
    return path


def _lines_of(path: Path) -> frozenset[bytes]:
    data = read_file(path).removeprefix(codecs.BOM_UTF8)
    return frozenset(line.removesuffix(b"\r") for line in data.split(b"\n"))


def _undeleted(find: Recoverable) -> Path:
    """Rename a session whose deletion failed, to list it again, and return its folder."""
    target = next(path for name in _names(find.folder.name, "") if not (path := find.folder.with_name(name)).exists())
    find.path.rename(target)
    sync_folder(target.parent)
    return target


def _names(stem: str, ending: str) -> Iterator[str]:
    yield f"{stem}{ending}"
    yield from (f"{stem}.{number}{ending}" for number in count(2))


def _stem(path: Path) -> str:
    """Return the beginning of a file's name, reduced to the letters allowed in a writer's name."""
    return re.sub(r"[^A-Za-z0-9_-]+", "-", path.name.partition(".")[0]).strip("-")[:64] or "lost"
