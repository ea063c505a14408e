"""Remembers what other writers' files held when they were read, so that nothing is lost if a file disappears."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from gep_tui.domain.stream.codec import Codec
from gep_tui.domain.stream.event import Event
from gep_tui.domain.stream.order import stands_before
from gep_tui.domain.stream.position import Position, place
from gep_tui.domain.stream.undoing import Purged
from gep_tui.store.files.lines import decode
from gep_tui.store.files.reading import files_read, read_folder

_ERASED = b'"purged"'


class Others:
    """Whole lines, byte for byte: what this version does not understand is kept too."""

    def __init__(self, codec: Codec) -> None:
        """Hold nothing yet."""
        self._codec = codec
        #: Whether a file was seen without something that it held before.
        self.doubted = False
        self._held: dict[str, list[bytes]] = {}
        self._orphans: list[bytes] = []

    def begin(self, contents: Mapping[str, bytes]) -> None:
        """Remember what was read of each file, by name."""
        for name, data in contents.items():
            self._held[name] = [data]

    def add(self, name: str, data: bytes) -> None:
        """Remember what was appended to a file."""
        self._held.setdefault(name, []).append(data)

    def replace(self, name: str, data: bytes) -> None:
        """Remember the new content of a rewritten file; what is missing from it is in doubt."""
        before = b"".join(self._held.get(name, ()))
        self._held[name] = [data]
        if not data.startswith(before):
            self._doubt(before)

    def missing(self, names: Iterable[str]) -> set[str]:
        """Return which of the files read before are not among `names`."""
        return self._held.keys() - set(names)

    def drop(self, name: str) -> None:
        """Record that a file is gone: what it held is in doubt."""
        self._doubt(b"".join(self._held.pop(name, ())))

    def last(self, name: str) -> bytes:
        """Return the last line that was read of a file, with its newline; "" if none was."""
        data = next((chunk for chunk in reversed(self._held.get(name, [])) if chunk), b"")
        return data[data.rfind(b"\n", 0, -1) + 1 :]

    def lost(self, folder: Path) -> list[bytes]:
        """Return the lines that are no longer anywhere in the record in `folder`, except those erased for good.

        Where another event stands at the place of one, that one was erased or mended. Never raises.
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
            elif here not in places and (here not in found or stands_before(event, found[here][0])):
                found[here] = (event, line)
        return [line for _event, line in found.values()] + unplaced

    def erased(self, folder: Path) -> set[Position]:
        """Return the places at which something was erased for good, in the folder or in what is remembered."""
        lines = (*_lines(data for _path, data in files_read(folder)), *_lines(self._all()))
        return {
            place(event) for line in lines if _ERASED in line and isinstance(event := decode(line, self._codec), Purged)
        }

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
