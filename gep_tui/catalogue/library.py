"""Read protocol files on demand: the user's own first, then the built-in one if that is missing or faulty."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

import msgspec

from gep_tui.catalogue.decode import UnusableError
from gep_tui.catalogue.faults import Fault
from gep_tui.catalogue.known import KnownNames
from gep_tui.catalogue.places import SHELVES, ProtocolShelf, builtin_shelf, files_in
from gep_tui.catalogue.read import read_builtin, read_file
from gep_tui.domain.protocol.protocol import Programme, Protocol


class LibraryEntry(msgspec.Struct, frozen=True):
    """The protocol or programme in use under an id, and its file."""

    value: Protocol | Programme
    path: Path


class Library:
    """The protocol and programme files, with the content of those read so far."""

    def __init__(self, user_dir: Path | None) -> None:
        """List the built-in files and those in `user_dir` without reading them."""
        self.read: dict[str, LibraryEntry | None] = {}
        self.faults: list[Fault] = []
        self.builtin = {shelf: self._files(builtin_shelf(shelf)) for shelf in SHELVES}
        self.own = {shelf: self._files(user_dir / shelf) if user_dir else {} for shelf in SHELVES}
        self.known: KnownNames = _Known(self)

    def names(self, shelf: ProtocolShelf | None = None) -> list[str]:
        """Return the names of all files, or of those on one shelf, in order."""
        shelves = SHELVES if shelf is None else (shelf,)
        return sorted({name for kept in (self.builtin, self.own) for one in shelves for name in kept[one]})

    def entry(self, name: str) -> LibraryEntry | None:
        """Return the protocol or programme in use under `name`; its files are read the first time."""
        if name not in self.read:
            self.read[name] = None  # a programme that names itself finds no protocol
            self.read[name] = self._own(name) or self._builtin(name)
        return self.read[name]

    def _own(self, name: str) -> LibraryEntry | None:
        first: LibraryEntry | None = None
        for shelf in SHELVES:
            path = self.own[shelf].get(name)
            value = self._read(path) if path else None
            if path is None or value is None:
                continue
            other = first.path if first else self._of_other_kind(name, value)
            if other:
                self.faults.append(_taken(path, name, other))
            else:
                first = LibraryEntry(value, path)
        return first

    def _of_other_kind(self, name: str, value: Protocol | Programme) -> Path | None:
        """Return the built-in file that uses this id for the other kind: a programme for a protocol, or the reverse."""
        return self.builtin["protocols" if isinstance(value, Programme) else "programmes"].get(name)

    def _builtin(self, name: str) -> LibraryEntry | None:
        for shelf in SHELVES:
            path = self.builtin[shelf].get(name)
            value = self._read_builtin(path) if path else None
            if path is not None and value is not None:
                return LibraryEntry(value, path)
        return None

    def _read_builtin(self, path: Path) -> Protocol | Programme | None:
        """Read a built-in file; it is checked where the user has files too, one of which a programme may name."""
        value = None if any(self.own.values()) else read_builtin(path)
        named = [block.protocol for block in value.blocks if block.protocol] if isinstance(value, Programme) else []
        if not all(name in self.known for name in named):
            value = None
        return value or self._read(path)

    def _read(self, path: Path) -> Protocol | Programme | None:
        value, faults = read_file(path, self.known)
        self.faults.extend(faults)
        return value

    def _files(self, folder: Path) -> Mapping[str, Path]:
        files, faults = files_in(folder)
        self.faults.extend(faults)
        return files


class _Known(Mapping[str, Collection[str]]):
    """The protocols and their variants; looking one up reads its file."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def __getitem__(self, name: str) -> Collection[str]:
        entry = self._library.entry(name)
        if entry is None or not isinstance(entry.value, Protocol):
            raise KeyError(name)
        return [variant.id for variant in entry.value.variants]

    def __iter__(self) -> Iterator[str]:
        return iter(self._library.names("protocols"))

    def __len__(self) -> int:
        return len(self._library.names("protocols"))


def _taken(path: Path, name: str, other: Path) -> Fault:
    fault = UnusableError(path, "id-taken", found=name, expected=str(other)).fault
    return msgspec.structs.replace(fault, key="id")
