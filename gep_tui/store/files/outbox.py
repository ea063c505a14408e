"""Everything this process has appended, and the files that hold it; saves once at a time, without threads."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import msgspec

from gep_tui.domain.stream.event import Event
from gep_tui.domain.stream.position import Position, place
from gep_tui.store.files.disk import Sync, Write
from gep_tui.store.files.lines import encode
from gep_tui.store.files.others import Others
from gep_tui.store.files.own_file import OwnFile, file_names
from gep_tui.store.files.reading import EVENTS
from gep_tui.store.files.saving import Ticket


class _Entry(msgspec.Struct, frozen=True):
    place: Position
    line: bytes
    ticket: Ticket


class Outbox:
    """Keeps every event until it is durable, and afterwards too: what disappears is written again."""

    def __init__(self, folder: Path, writer: str, others: Others, write: Write, sync: Sync) -> None:
        """Keep the events of `writer` for the record in `folder`, and what `others` hold; nothing is created yet."""
        self.path = folder / EVENTS / f"{writer}.jsonl"
        self.names: set[str] = set()
        #: Whether the disk confirms what it is given.
        self.confirms = True
        self._folder, self._others = folder, others
        self._write, self._sync = write, sync
        self._entries: list[_Entry] = []
        self._durable = 0
        self._taken_over: list[bytes] = []
        self._again = 0
        self._erased: set[Position] = set()
        self._untried = file_names(writer)
        self._file: OwnFile | None = None
        self._holding: tuple[OwnFile, ...] = ()

    @property
    def pending(self) -> int:
        """How many events are not durable."""
        return len(self._entries) - self._durable + len(self._taken_over) - self._again

    @property
    def saved(self) -> Position:
        """The place of the last durable event; all before it are durable too."""
        return self._entries[self._durable - 1].place if self._durable else (0, "")

    def add(self, event: Event) -> Ticket:
        """Take an event that has to be saved."""
        entry = _Entry(place(event), encode(event), Ticket())
        self._entries.append(entry)
        return entry.ticket

    def is_as_left(self) -> bool:
        """Tell whether nothing that this process answers for was touched. May be asked from another thread.

        Who has written nothing answers for nothing: a record that is only read may be deleted meanwhile.
        """
        if self._others.doubted and self._entries:
            return False
        return all(file.is_as_left() for file in self._holding)

    def save(self) -> None:
        """Return when all that was added before the call is durable, with one write.

        Raises OSError, FileNotFoundError where anything durable is gone; the next call then begins a new file.
        """
        self._look_after()
        end, again = len(self._entries), len(self._taken_over)
        own = [entry.line for entry in self._entries[self._durable : end] if entry.place not in self._erased]
        lines = self._taken_over[self._again : again] + own
        if lines:
            self._append(b"".join(lines))
            self._look_after()
        for entry in self._entries[self._durable : end]:
            entry.ticket.stamp()
        self._durable, self._again = end, again

    def close(self) -> None:
        """Close the files."""
        for file in self._holding:
            file.close()
        self._file, self._holding = None, ()

    def _look_after(self) -> None:
        """See that all that was durable still stands; what others wrote too. Raises FileNotFoundError."""
        stands = all(file.stands() for file in self._holding)
        if self._file is not None and not self._file.is_alone():
            self._leave(self._file)
        lost = self._lost_of_others() if not stands or self._others.doubted else []
        if not stands:
            self._erased = self._others.erased(self._folder)
            self._forget()
        self._taken_over += lost
        if lost or not stands:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(self.path))

    def _lost_of_others(self) -> list[bytes]:
        """Return others' lost lines not taken on yet; a process that has written nothing takes on none."""
        if not self._entries:
            return []
        self._others.doubted = False
        known = set(self._taken_over)
        return [line for each in self._others.lost(self._folder) if (line := each + b"\n") not in known]

    def _append(self, lines: bytes) -> None:
        file = self._file or self._new_file()
        self._file = None
        try:
            file.append(lines)
        except BaseException:
            if file not in self._holding:
                file.discard()
            raise
        self._file, self.confirms = file, file.confirms
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

    def _leave(self, file: OwnFile) -> None:
        """Append to this file no more. What somebody else wrote to it is read like what stands in others' files."""
        self.names.discard(file.path.name)
        self._file = None

    def _forget(self) -> None:
        """Count nothing as durable, so that everything is written again."""
        for file in self._holding:
            self._leave(file)
        self.close()
        self._durable = self._again = 0
