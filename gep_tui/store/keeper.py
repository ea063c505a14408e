"""All that this process has appended, and the files that hold it: one attempt at saving at a time, no threads."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import msgspec

from gep_tui.domain.events import Event
from gep_tui.domain.order import Place, place
from gep_tui.store.disk import Sync, Write
from gep_tui.store.lines import encode
from gep_tui.store.own_file import OwnFile, file_names
from gep_tui.store.reading import EVENTS
from gep_tui.store.saving import Ticket


class _Entry(msgspec.Struct, frozen=True):
    place: Place
    line: bytes
    ticket: Ticket


class Keeper:
    """Keeps every event until it is durable, and after that too: a file that disappears is written again."""

    def __init__(self, folder: Path, writer: str, write: Write, sync: Sync) -> None:
        """Keep the events of `writer` for the session in `folder`; nothing is created yet."""
        self.path = folder / EVENTS / f"{writer}.jsonl"
        self.names: set[str] = set()
        self._write, self._sync = write, sync
        self._entries: list[_Entry] = []
        self._durable = 0
        self._untried = file_names(writer)
        self._file: OwnFile | None = None
        self._holding: tuple[OwnFile, ...] = ()

    @property
    def pending(self) -> int:
        """How many events are not durable."""
        return len(self._entries) - self._durable

    @property
    def saved(self) -> Place:
        """The place of the last durable event; all before it are durable too."""
        return self._entries[self._durable - 1].place if self._durable else (0, "")

    def add(self, event: Event) -> Ticket:
        """Take in an event that is to be saved."""
        entry = _Entry(place(event), encode(event), Ticket())
        self._entries.append(entry)
        return entry.ticket

    def is_in_place(self) -> bool:
        """Tell whether all that was durable can still be found. May be asked from another thread."""
        return all(file.is_in_place() for file in self._holding)

    def save(self) -> None:
        """Return when all that was added before the call is durable, with one write.

        Raises OSError; the next call then begins a new file.
        """
        end = len(self._entries)
        if end > self._durable:
            self._append(self._entries[self._durable : end])
        if not self.is_in_place():
            self._forget()
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(self.path))
        for entry in self._entries[self._durable : end]:
            entry.ticket.stamp()
        self._durable = end

    def close(self) -> None:
        """Give the files back."""
        for file in self._holding:
            file.close()
        self._file, self._holding = None, ()

    def _append(self, entries: list[_Entry]) -> None:
        file = self._file or self._new_file()
        self._file = None
        try:
            file.append(b"".join(entry.line for entry in entries))
        except BaseException:
            if file not in self._holding:
                file.discard()
            raise
        self._file = file
        if file not in self._holding:
            self._holding = (*self._holding, file)

    def _new_file(self) -> OwnFile:
        """Create the next file; a name once tried is not used again, for others may have read what stood there."""
        for name in self._untried:
            self.path = self.path.with_name(name)
            self.names.add(name)
            try:
                return OwnFile(self.path, self._write, self._sync)
            except FileExistsError:
                self.names.discard(name)
        raise AssertionError("names never run out")

    def _forget(self) -> None:
        """Count nothing as durable: all is to be written again."""
        self.close()
        self._durable = 0
