"""A running stream of any kind: it writes the events of this process, and reads those of others."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Generic, TypeVar

import msgspec

from gep_tui.domain.stream.event import Event
from gep_tui.domain.stream.record import StreamRecord
from gep_tui.domain.stream.rules import State
from gep_tui.domain.stream.undo_piles import Entry
from gep_tui.live.clock import Clock
from gep_tui.live.listeners import Listeners
from gep_tui.store.files.reading import ReadProblem
from gep_tui.store.files.saving import Saving

if TYPE_CHECKING:
    from gep_tui.live.ports import Log

#: Seconds that a write waits for the disk before it continues; a fast disk needs less.
PATIENCE = 0.010
#: Seconds that the last writes get.
AT_END = 5.0

T = TypeVar("T")


class ReadOnly(Exception):
    """A newer version, with the schema `schema`, wrote the stream: it can be read, but not continued."""

    def __init__(self, schema: int) -> None:
        super().__init__(schema)
        self.schema = schema


class LiveStream(Generic[State, Entry]):
    """One writer's access to a stream. Call it from one thread; listeners may be called on any."""

    def __init__(
        self,
        log: Log,
        writer: str,
        clock: Clock,
        schema: int,
        fold: Callable[[Iterable[Event]], StreamRecord[State, Entry]],
    ) -> None:
        """Read everything in `log`; a stream with a newer schema than `schema` is only read."""
        self.log, self.writer, self.clock = log, writer, clock
        reading = log.read()
        self.problems: tuple[ReadProblem, ...] = reading.problems
        self.read_only = reading.newest_schema > schema
        self.record = fold(reading.events)
        self.listeners = Listeners()
        self._schema, self._fold = schema, fold
        self._resting = False
        self._lock = threading.RLock()
        log.listen(lambda saving: self.listeners.tell())

    @property
    def saving(self) -> Saving:
        """What is on the disk, what is not yet, and what went wrong."""
        return self.log.state

    def now(self) -> datetime:
        """Return the record's time."""
        return self.clock.at()

    def poll(self) -> bool:
        """Read what other writers have added; tell whether there was anything."""
        if self._resting:
            return False
        news = self.log.poll()
        if not news:
            return False
        with self._lock:
            self.record.add(news)
        self.listeners.tell()
        return True

    def rewrite(self, work: Callable[[], T]) -> T:
        """Let `work` rewrite the stream's files, then read them anew; return its result. May run on any thread.

        What is done here meanwhile is saved afterwards. Raises NotSaved if the disk does not take what came before.
        """
        self._resting = True
        try:
            return self.log.rewrite(work)
        finally:
            reading = self.log.read()
            with self._lock:
                self.record = self._fold((*reading.events, *self.record.events))
                self.problems, self._resting = reading.problems, False
            self.listeners.tell()

    def close(self, timeout: float | None = None) -> bool:
        """Wait for the disk, `AT_END` or so many seconds, and release the file; tell whether everything is durable."""
        return self.log.close(AT_END if timeout is None else timeout)

    def _write(self, *events: Event) -> Event:
        """Stamp events, fold them, and hand them to the log together; return the last one. Raises ReadOnly."""
        if self.read_only:
            raise ReadOnly(self._schema + 1)
        with self._lock:
            stamped = [self._stamped(event, place) for place, event in enumerate(events, self.record.last[0] + 1)]
            self.record.add(stamped)
            for event in stamped:
                self._written(event)
            ticket = self.log.append(*stamped)
        ticket.wait(PATIENCE)
        self.listeners.tell()
        return stamped[-1]

    def _stamped(self, event: Event, seq: int) -> Event:
        return msgspec.structs.replace(event, writer=self.writer, seq=seq, at=self.now())

    def _written(self, event: Event) -> None:
        """Take note of an event that was just folded here."""
