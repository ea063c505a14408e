"""Everything this process has appended, and the files that hold it. It saves one batch at a time, without threads."""

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
from gep_tui.store.files.shelter import RefugePlaces, Shelter


class _Entry(msgspec.Struct, frozen=True):
    place: Position
    line: bytes
    ticket: Ticket


class Outbox:
    """Keeps every event until it is durable, and afterwards too: what disappears is written again.

    If the whole record disappears, it is made again in its place, or kept in a refuge until it is back: see `shelter`.
    """

    def __init__(
        self, folder: Path, writer: str, others: Others, write: Write, sync: Sync, refuges: RefugePlaces | None = None
    ) -> None:
        """Keep the events of `writer` for the record in `folder`, and those of `others`; nothing is created yet."""
        self.path = folder / EVENTS / f"{writer}.jsonl"
        self.names: set[str] = set()
        #: Whether the disk confirms that data is safe.
        self.confirms = True
        self.shelter = Shelter(folder, refuges, others)
        self._folder, self._others = folder, others
        self._write, self._sync = write, sync
        self._entries: list[_Entry] = []
        self._durable = 0
        self._taken_over: list[bytes] = []
        self._again = 0
        self._erased: set[Position] = set()
        self._untried = file_names(writer)
        self._since: Position = (0, "")
        self._file: OwnFile | None = None
        self._holding: tuple[OwnFile, ...] = ()

    @property
    def pending(self) -> int:
        """How many events are not durable."""
        return len(self._entries) - self._durable + len(self._taken_over) - self._again

    @property
    def saved(self) -> Position:
        """The place of the last durable event; all before it are durable too."""
        return self._entries[self._durable - 1].place if self._durable else self._since

    def add(self, *events: Event) -> Ticket:
        """Take at least one event that has to be saved; the ticket is the last one's. All go into one write."""
        news = [_Entry(place(event), encode(event), Ticket()) for event in events]
        self._entries += news
        return news[-1].ticket

    def is_as_left(self) -> bool:
        """Tell whether the files that this process vouches for are untouched. May be called from another thread.

        A process that has written nothing vouches for nothing: a record that is only read may be deleted meanwhile.
        """
        if self._entries and (self._others.doubted or self.shelter.may_end()):
            return False
        return all(file.is_as_left() for file in self._holding)

    def save(self) -> None:
        """Make everything added before the call durable, with one write.

        Raises OSError, FileNotFoundError if anything durable is gone; the next call then begins a new file.
        """
        if self._entries:
            refuge = self.shelter.choose(all(file.stands() for file in self._holding))
            if refuge != self.shelter.refuge:
                self._move(refuge)
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
        self.shelter.settled()

    def let_go(self) -> None:
        """Keep only what is not durable yet; the files are anybody's from now on, and the next event begins a new one.

        They are about to be rewritten, without words that must not be written again.
        """
        self._since = self.saved
        self.close()
        self.names.clear()
        # Another thread may add events meanwhile: the list stays the same one.
        saved, self._durable = self._durable, 0
        del self._entries[:saved]
        self._taken_over, self._erased, self._again = [], set(), 0

    def close(self) -> None:
        """Close the files."""
        for file in self._holding:
            file.close()
        self._file, self._holding = None, ()

    def _move(self, refuge: Path | None) -> None:
        """Write everything to the record's new place: what is held of others too, as far as it is not there."""
        files = [file.path for file in self._holding]
        # Everything is pending before the place is another one: nothing may be called saved where it is not yet.
        self._forget()
        self.shelter.move(refuge, files)
        self._others.doubted = False
        self._erased = self._others.erased(self._folder)
        self._taken_over = [line + b"\n" for line in self._others.lost(self._folder)]

    def _look_after(self) -> None:
        """Check that everything durable is still there, others' events included. Raises FileNotFoundError if not."""
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
        """Return lost lines of other writers, to be saved here; a process that has written nothing saves none."""
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
        """Create the next file; a name is never tried twice, since others may have read the file that had it."""
        for name in self._untried:
            self.path = self.shelter.place / EVENTS / name
            self.names.add(name)
            try:
                return OwnFile(self.path, self._write, self._sync)
            except FileExistsError:
                self.names.discard(name)
        raise AssertionError("names never run out")

    def _leave(self, file: OwnFile) -> None:
        """Stop appending to this file. Lines that somebody else wrote to it are read like any other writer's."""
        self.names.discard(file.path.name)
        self._file = None

    def _forget(self) -> None:
        """Treat nothing as durable, so that everything is written again."""
        for file in self._holding:
            self._leave(file)
        self.close()
        self._durable = self._again = 0
