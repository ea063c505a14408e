"""Remembers what other writers' files held when they were read, so that nothing is lost if a file disappears."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from gep_tui.domain.stream.codec import Codec
from gep_tui.domain.stream.erasing import is_erasure
from gep_tui.domain.stream.event import Event
from gep_tui.domain.stream.order import prevailing
from gep_tui.domain.stream.position import Position, place
from gep_tui.store.files.lines import decode
from gep_tui.store.files.reading import files_read, read_folder

_ERASED = b'"purged"'


class Others:
    """Whole lines, byte for byte: what this version does not understand is kept too."""

    def __init__(self, codec: Codec) -> None:
        """Hold nothing yet."""
        self._codec = codec
        #: Whether a file was seen without lines that it held before.
        self.doubted = False
        self._held: dict[str, list[bytes]] = {}
        self._orphans: list[bytes] = []

    def begin(self, contents: Mapping[str, bytes]) -> None:
        """Remember what was read of each file, by name."""
        for name, data in contents.items():
            self._held[name] = [data]

    def forget(self) -> None:
        """Hold nothing any more: what the files hold now is all there is."""
        self._held, self._orphans, self.doubted = {}, [], False

    def add(self, name: str, data: bytes) -> None:
        """Remember what was appended to a file."""
        self._held.setdefault(name, []).append(data)

    def replace(self, name: str, data: bytes) -> None:
        """Remember the new content of a rewritten file; lines it has lost are in doubt."""
        before = b"".join(self._held.get(name, ()))
        self._held[name] = [data]
        if not data.startswith(before):
            self._doubt(before)

    def missing(self, names: Iterable[str]) -> set[str]:
        """Return which of the files read before are not among `names`."""
        return self._held.keys() - set(names)

    def drop(self, name: str) -> None:
        """Record that a file is gone: its lines are in doubt."""
        self._doubt(b"".join(self._held.pop(name, ())))

    def last(self, name: str) -> bytes:
        """Return the last line that was read of a file, with its newline; "" if none was."""
        data = next((chunk for chunk in reversed(self._held.get(name, [])) if chunk), b"")
        return data[data.rfind(b"\n", 0, -1) + 1 :]

    def lost(self, folder: Path) -> list[bytes]:
        """Return the remembered lines that are nowhere in the record in `folder` any more, except erased ones.

        A line whose place holds another event was erased or repaired. Never raises.
        """
        standing = set(_lines(data for _path, data in files_read(folder)))
        missing = [line for line in dict.fromkeys(_lines(self._all())) if line not in standing]
        if not missing:
            return []
        places = {place(event) for event in read_folder(folder, self._codec).events if event.seq}
        found: dict[Position, tuple[Event, bytes]] = {}
        unplaced = []
        for line in missing:
            event = decode(line, self._codec)
            here = place(event)
            if not event.seq:
                unplaced.append(line)
            elif here not in places and (here not in found or prevailing(event, found[here][0]) == event):
                found[here] = (event, line)
        return [line for _event, line in found.values()] + unplaced

    def erased(self, folder: Path) -> set[Position]:
        """Return the places where anything was erased for good, in the folder or in what is remembered."""
        lines = (*_lines(data for _path, data in files_read(folder)), *_lines(self._all()))
        return {place(event) for line in lines if _ERASED in line and is_erasure(event := decode(line, self._codec))}

    def openings(self, folder: Path | None = None) -> set[Position]:
        """Return the places of the openings in `folder`, by default of those that are held: they name a record."""
        lines = _lines(self._all() if folder is None else (data for _path, data in files_read(folder)))
        events = (decode(line, self._codec) for line in lines)
        return {place(event) for event in events if isinstance(event, self._codec.opening)}

    def _doubt(self, data: bytes) -> None:
        if data:
            self._orphans.append(data)
            self.doubted = True

    def _all(self) -> Iterator[bytes]:
        yield from tuple(self._orphans)
        for chunks in tuple(self._held.values()):
            yield b"".join(chunks)


def _lines(blobs: Iterable[bytes]) -> Iterator[bytes]:
    for data in blobs:
        whole = data[: data.rfind(b"\n") + 1].removeprefix(codecs.BOM_UTF8)
        yield from (line for line in whole.split(b"\n") if line.strip())
