"""The event log of one process. A thread writes, and nothing waits for it; a failure is reported until it is over."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TypeVar

from gep_tui.domain.stream.codec import Codec
from gep_tui.domain.stream.event import Event
from gep_tui.store.files.disk import Sync, Write, sync_file
from gep_tui.store.files.others import Others
from gep_tui.store.files.outbox import Outbox
from gep_tui.store.files.reading import Reading, read_folder
from gep_tui.store.files.saving import NotSaved, SaveFailure, Saving, Ticket
from gep_tui.store.files.shelter import RefugePlaces
from gep_tui.store.files.watch import Watch

#: Seconds before each further attempt after a failure; the last one repeats.
PAUSES = (0.0, 0.2, 0.4, 0.8, 1.6, 2.0)

#: Seconds between attempts while somebody waits for the end.
LAST_PAUSE = 0.05

#: Seconds that the last events get to be saved before the files are left to somebody else.
PATIENCE_AT_END = 5.0

T = TypeVar("T")

SavingListener = Callable[[Saving], None]


def _local_now() -> datetime:
    return datetime.now().astimezone()


class EventLog:
    """Appends this process's events to a record, and reads those of all processes."""

    def __init__(
        self,
        folder: Path,
        writer: str,
        codec: Codec,
        *,
        refuges: RefugePlaces | None = None,
        write: Write = os.write,
        fsync: Sync = sync_file,
        now: Callable[[], datetime] = _local_now,
    ) -> None:
        """Open the record of `codec` in `folder`; nothing is created before the first event.

        `refuges` returns places for a record whose folder disappears: see `restored_if`. `write`, `fsync` and `now`
        default to the system's.
        """
        self.folder = folder
        self.writer = writer
        self.codec = codec
        self._others = others = Others(codec)
        self._outbox = Outbox(folder, writer, others, write, fsync, refuges)
        self._watch = Watch(folder, codec, self._outbox.names, others)
        self._now = now
        self._failed: SaveFailure | None = None
        self._told = Saving()
        self._listeners: list[SavingListener] = []
        self._saving = threading.Lock()
        self._wake: SimpleQueue[None] = SimpleQueue()
        self._give_up_at: float | None = None
        self._thread = threading.Thread(target=self._run, name="gep-log", daemon=True)
        self._thread.start()

    @property
    def state(self) -> Saving:
        """How far saving has got."""
        outbox = self._outbox
        # The place first: what is said to be saved is saved there.
        refuge = outbox.shelter.refuge
        return Saving(outbox.saved, outbox.pending, self._failed, outbox.confirms, refuge)

    def restored_if(self, restores: Callable[[], bool]) -> None:
        """Make a record that disappears again in its place only if `restores()`; else keep it in a refuge till then."""
        self._outbox.shelter.restores = restores

    def listen(self, callback: SavingListener) -> None:
        """Call `callback` with the new state, on the writing thread, after each save and each failure."""
        self._listeners.append(callback)

    def read(self) -> Reading:
        """Return the content of the folder; `poll` returns what comes after."""
        reading = read_folder(self.folder, self.codec)
        self._watch.begin(reading.contents)
        return reading

    def poll(self) -> tuple[Event, ...]:
        """Return the events that others have written since the last call; have lost ones written again."""
        news = self._watch.news()
        if not self._outbox.is_as_left():
            self._wake.put(None)
        return news

    def append(self, *events: Event) -> Ticket:
        """Hand `events` to the writing thread, for one write, and go on. Raises ValueError after `close`."""
        if self._give_up_at is not None:
            raise ValueError("the log is closed")
        ticket = self._outbox.add(*events)
        self._wake.put(None)
        return ticket

    def rewrite(self, work: Callable[[], T]) -> T:
        """Let `work` rewrite the files of the record while nothing is saved, then forget what they held.

        Call `read` afterwards. What is appended meanwhile is saved in a new file. Raises NotSaved.
        """
        end = time.monotonic() + PATIENCE_AT_END
        while self._outbox.pending and time.monotonic() < end:
            time.sleep(LAST_PAUSE)
        with self._saving:
            if self._failed or self._outbox.pending or self._outbox.shelter.refuge:
                raise NotSaved
            self._outbox.let_go()
            try:
                return work()
            finally:
                self._others.forget()
                self._watch.forget()

    def close(self, timeout: float) -> bool:
        """Save what is pending, for at most `timeout` seconds; return whether all of it is durable."""
        self._give_up_at = time.monotonic() + timeout
        self._wake.put(None)
        self._thread.join(timeout + LAST_PAUSE)
        return self._outbox.pending == 0

    def _run(self) -> None:
        """Save whenever woken, until closed; events appended during a save have woken the thread again."""
        while self._give_up_at is None or (self._outbox.pending and time.monotonic() < self._give_up_at):
            self._wake.get()
            self._save()
        self._outbox.close()

    def _save(self) -> None:
        """Try until everything is durable or the time is up."""
        attempt = 0
        while not self._tried():
            if self._give_up_at is not None and time.monotonic() >= self._give_up_at:
                return
            self._rest(PAUSES[min(attempt, len(PAUSES) - 1)])
            attempt += 1

    def _tried(self) -> bool:
        """Attempt to save; return whether it worked. No exception may end this thread: nothing would be saved again."""
        try:
            with self._saving:
                self._outbox.save()
        except Exception as error:  # noqa: BLE001 - see above
            since = self._failed.since if self._failed else self._now()
            path = Path(getattr(error, "filename", None) or self._outbox.path)
            self._failed = SaveFailure(path, getattr(error, "errno", None) or 0, since)
        else:
            self._failed = None
        self._tell()
        return self._failed is None

    def _rest(self, seconds: float) -> None:
        """Wait `seconds`; new events join the next attempt, and `close` cuts the wait short."""
        end = time.monotonic() + seconds
        while self._give_up_at is None and (left := end - time.monotonic()) > 0:
            with suppress(Empty):
                self._wake.get(timeout=left)
        if self._give_up_at is not None:
            time.sleep(min(seconds, LAST_PAUSE))

    def _tell(self) -> None:
        """Tell the listeners of a new state; if one fails, the error is reported as a thread's, and saving goes on."""
        state = self.state
        if state == self._told:
            return
        self._told = state
        for callback in tuple(self._listeners):
            try:
                callback(state)
            except Exception:  # noqa: BLE001 - see above
                threading.excepthook(threading.ExceptHookArgs((*sys.exc_info(), self._thread)))
