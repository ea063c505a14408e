"""A running session: decisions in, events out, each on the disk before it is reported as saved."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

import msgspec

from gep_tui.domain.session.decisions import Decision, undoing
from gep_tui.domain.session.decisions.seat import take
from gep_tui.domain.session.events import SCHEMA, ClockEvent, Event, Redone, SessionOpened, Undone
from gep_tui.domain.session.fold import Record
from gep_tui.domain.session.refusals import NotAtTheSeat, Refusal
from gep_tui.domain.session.state import Session
from gep_tui.domain.session.timing import Timing, timing
from gep_tui.live.clock import Clock
from gep_tui.live.clock_resume import record_time
from gep_tui.live.ports import Ports
from gep_tui.store.files.processes import this_process
from gep_tui.store.files.reading import ReadProblem
from gep_tui.store.files.saving import Saving

#: Seconds that `do` waits for the disk before it continues; a fast disk needs less.
PATIENCE = 0.010

Listener = Callable[[], None]


class ReadOnly(Exception):
    """A newer version, with the schema `schema`, wrote the session: it can be read, but not continued."""

    def __init__(self, schema: int) -> None:
        super().__init__(schema)
        self.schema = schema


class LiveSession:
    """One writer's access to a session. Call it from one thread; listeners may be called on any."""

    def __init__(self, ports: Ports, clock: Clock) -> None:
        self.folder, self.writer, self.log, self.heartbeats, self.results = ports
        self.clock = clock
        reading = self.log.read()
        self.problems: tuple[ReadProblem, ...] = reading.problems
        self.read_only = reading.newest_schema > SCHEMA
        self.record = Record(reading.events)
        self._go_on()
        self._listeners: list[Listener] = []
        self._lock = threading.RLock()
        self._about: dict[str, str] = {}
        self._touched: dict[str, int] = {}
        self.writing_results = threading.Lock()
        #: Where a file in the place of the results was set aside, until the user has been told.
        self.set_aside: Path | None = None
        self.log.listen(lambda saving: self._tell())

    @classmethod
    def open(cls, ports: Ports, clock: Clock, opening: SessionOpened) -> LiveSession:
        """Begin a new record with `opening`, and take the seat."""
        live = cls(ports, clock)
        live._write(opening)
        return live

    @classmethod
    def resume(cls, ports: Ports, clock: Clock, seat: bool = True) -> LiveSession:
        """Continue a record; with `seat`, take the seat over."""
        live = cls(ports, clock)
        if seat and not live.read_only and not live.seat_is_here:
            live.take_seat()
        return live

    @property
    def session(self) -> Session:
        """The state that the record gives."""
        return self.record.session

    def moment(self) -> tuple[Session, tuple[Event, ...]]:
        """Return the session and its events together: other threads may add events between two calls."""
        with self._lock:
            return self.record.session, self.record.events

    @property
    def seat_is_here(self) -> bool:
        """Whether this writer has the seat, and so commands the clock."""
        return self.session.seat == self.writer

    @property
    def saving(self) -> Saving:
        """What is on the disk, what is not yet, what went wrong."""
        return self.log.state

    def now(self) -> datetime:
        """Return the record's time."""
        return self.clock.at()

    def timing(self) -> Timing:
        """Return the times to show now, in whole seconds; ends are given in the local time of that moment."""
        told = timing(self.session, self.now())
        projected, agreed = (end and self.clock.local(end) for end in (told.projected_end, told.agreed_end))
        return msgspec.structs.replace(told, projected_end=projected, agreed_end=agreed)

    def do(self, decision: Decision) -> Event | Refusal:
        """Decide, write, fold; wait a moment for the disk, then go on. Raises ReadOnly."""
        with self._lock:
            outcome = decision(self.session, self.now())
            if isinstance(outcome, Refusal):
                return outcome
            if isinstance(outcome, ClockEvent) and not self.seat_is_here:
                return NotAtTheSeat(holder=self.session.seat)
            return self._write(outcome)

    def undo(self, keeping: bool = False) -> Event | Refusal:
        """Undo the last command of the seat; `keeping` also keeps what was done since, if that was undone before."""
        return self.do(self._from_the_seat(partial(undoing.undo, keeping=keeping)))

    def redo(self) -> Event | Refusal:
        """Redo what was undone last."""
        return self.do(self._from_the_seat(undoing.redo))

    def take_seat(self) -> Event:
        """Take the seat over from its holder."""
        with self._lock:
            return self._write(take(self.session, self.record.last_of(self.session.seat)))

    def poll(self) -> bool:
        """Read what other writers have written; tell whether there was anything."""
        news = self.log.poll()
        if not news:
            return False
        with self._lock:
            self.record.add(news)
        self._tell()
        return True

    def saved(self, event: Event) -> bool:
        """Tell whether `event`, of this writer, is certainly on the disk."""
        return event.seq <= self.saving.saved[0]

    def unsaved_changes(self) -> frozenset[str]:
        """Return the ids of notes changed or withdrawn here whose change may not be on the disk yet."""
        saved = self.saving.saved[0]
        return frozenset(note for note, seq in self._touched.items() if seq > saved)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener`, on any thread, whenever something changes; return a function that stops it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def close(self, timeout: float = 5.0) -> bool:
        """Wait for the disk and release the file; tell whether everything is durable."""
        return self.log.close(timeout)

    def _from_the_seat(self, decision: Decision) -> Decision:
        """Let only the seat undo: whoever only takes notes edits or withdraws them instead."""

        def decide(session: Session, now: datetime) -> Event | Refusal:
            outcome = decision(session, now)
            if isinstance(outcome, Undone | Redone) and not self.seat_is_here:
                return NotAtTheSeat(holder=session.seat)
            return outcome

        return decide

    def _go_on(self) -> None:
        """Continue from the record's own time when the wall clock no longer agrees with it."""
        session = self.session
        if session.live and not session.rehearsal:
            signs, events = self.heartbeats.read(), self.record.events
            at = record_time(self.clock, this_process(), signs, events, session.seat)
            if at is not None:
                self.clock.go_on_from(at)

    def _write(self, event: Event) -> Event:
        """Stamp an event, fold it, and hand it to the log."""
        if self.read_only:
            raise ReadOnly(SCHEMA + 1)
        with self._lock:
            stamped = msgspec.structs.replace(event, writer=self.writer, seq=self.session.last[0] + 1, at=self.now())
            self.record.add((stamped,))
            self._remember(stamped)
            ticket = self.log.append(stamped)
        ticket.wait(PATIENCE)
        self._tell()
        return stamped

    def _remember(self, event: Event) -> None:
        """Remember which note an event changes, if any."""
        note = self._about.get(event.target, "") if isinstance(event, Undone | Redone) else getattr(event, "note", "")
        if note:
            self._about[event.key] = note
            self._touched[note] = event.seq

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()
