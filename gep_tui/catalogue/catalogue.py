"""All protocols and programmes, built-in and the user's own; a bad file never hides the others."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from gep_tui.catalogue.faults import Fault
from gep_tui.catalogue.known import KnownNames
from gep_tui.catalogue.library import Library, LibraryEntry
from gep_tui.domain.protocol.protocol import Programme, Protocol


class Catalogue(msgspec.Struct, frozen=True):
    """The protocols and programmes that can be run, in order of their ids, and the faults of the files that cannot."""

    protocols: Mapping[str, Protocol]
    programmes: Mapping[str, Programme]
    faults: tuple[Fault, ...]
    origin: Mapping[str, Path]
    """The file of each protocol and programme."""

    def get(self, name: str) -> Protocol | Programme | None:
        """Return the protocol or programme with this id."""
        return self.protocols.get(name) or self.programmes.get(name)

    @property
    def known(self) -> KnownNames:
        """The protocols that a programme may name, each with the ids of its variants."""
        return {name: [v.id for v in protocol.variants] for name, protocol in self.protocols.items()}


def load(user_dir: Path | None) -> Catalogue:
    """Return everything in the built-in folder and in `user_dir`; raises nothing.

    `user_dir` has the folders `protocols` and `programmes`; it need not exist.
    """
    library = Library(user_dir)
    for name in library.names():
        library.entry(name)
    return _catalogue(library)


def load_only(name: str, user_dir: Path | None) -> Catalogue:
    """Return only the protocol `name`, or the programme and the protocols it names, without reading other files."""
    library = Library(user_dir)
    library.entry(name)
    return _catalogue(library)


def known(user_dir: Path | None) -> KnownNames:
    """Return the protocols that a programme may name; a file is read when its protocol is looked up."""
    return Library(user_dir).known


def _catalogue(library: Library) -> Catalogue:
    entries: dict[str, LibraryEntry] = {name: entry for name, entry in sorted(library.read.items()) if entry}
    values = {name: entry.value for name, entry in entries.items()}
    return Catalogue(
        protocols={name: value for name, value in values.items() if isinstance(value, Protocol)},
        programmes={name: value for name, value in values.items() if isinstance(value, Programme)},
        faults=tuple(library.faults),
        origin={name: entry.path for name, entry in entries.items()},
    )
