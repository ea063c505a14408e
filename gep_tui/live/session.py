"""A running session: decisions in, events out, on the disk before anybody is told that they are."""

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
from gep_tui.store.files.heartbeat import read_alive
from gep_tui.store.files.log import EventLog
from gep_tui.store.files.processes import this_process
from gep_tui.store.files.reading import Reading, ReadProblem
from gep_tui.store.files.saving import Saving

#: How long `do` waits for the disk before it goes on, in seconds: a fast disk needs less.
PATIENCE = 0.010

Listener = Callable[[], None]


class ReadOnly(Exception):
    """The session was written by a newer version, of schema `schema`: it can be read, not continued."""

    def __init__(self, schema: int) -> None:
        super().__init__(schema)
        self.schema = schema


class LiveSession:
    """One writer's hand on a session. Call it from one thread; listeners may be called on any."""

    def __init__(self, folder: Path, clock: Clock, writer: str, log: EventLog | None = None) -> None:
        self.folder = folder
        self.clock = clock
        self.writer = writer
        self.log = log or EventLog(folder, writer)
        reading: Reading = self.log.read()
        self.problems: tuple[ReadProblem, ...] = reading.problems
        self.read_only = reading.newest_schema > SCHEMA
        self.record = Record(reading.events)
        self._go_on()
        self._listeners: list[Listener] = []
        self._lock = threading.RLock()
        self._about: dict[str, str] = {}
        self._touched: dict[str, int] = {}
        self.writing_results = threading.Lock()
        #: Where what stood in the place of the results was set aside, until that was said.
        self.set_aside: Path | None = None
        self.log.listen(lambda saving: self._tell())

    @classmethod
    def open(cls, folder: Path, clock: Clock, opening: SessionOpened, writer: str) -> LiveSession:
        """Begin a new record in `folder` with `opening`, and take the seat."""
        live = cls(folder, clock, writer)
        live._write(opening)
        return live

    @classmethod
    def resume(cls, folder: Path, clock: Clock, writer: str, seat: bool = True) -> LiveSession:
        """Go on with the record in `folder`; with `seat` the hand on the clock is taken over."""
        live = cls(folder, clock, writer)
        if seat and not live.read_only and live.session.seat != writer:
            live.take_seat()
        return live

    @property
    def session(self) -> Session:
        """The record as it stands."""
        return self.record.session

    def moment(self) -> tuple[Session, tuple[Event, ...]]:
        """Return the session and the events that it was made of: other threads may add some between two looks."""
        with self._lock:
            return self.record.session, self.record.events

    @property
    def seat_is_here(self) -> bool:
        """Whether clock commands act from here."""
        return self.session.seat == self.writer

    @property
    def saving(self) -> Saving:
        """What is on the disk, what is on its way, what went wrong."""
        return self.log.state

    def now(self) -> datetime:
        """Return the time for the record."""
        return self.clock.at()

    def timing(self) -> Timing:
        """Return the times to be shown now, in whole seconds; an end as the clock will show it then."""
        told = timing(self.session, self.now())
        projected, agreed = (end and self.clock.local(end) for end in (told.projected_end, told.agreed_end))
        return msgspec.structs.replace(told, projected_end=projected, agreed_end=agreed)

    def do(self, decision: Decision) -> Event | Refusal:
        """Decide, write, fold; wait for the disk for a moment, then go on. Raises ReadOnly."""
        with self._lock:
            outcome = decision(self.session, self.now())
            if isinstance(outcome, Refusal):
                return outcome
            if isinstance(outcome, ClockEvent) and not self.seat_is_here:
                return NotAtTheSeat(holder=self.session.seat)
            return self._write(outcome)

    def undo(self, keeping: bool = False) -> Event | Refusal:
        """Take back the last command of the seat; `keeping` what was done since, where that was taken back before."""
        return self.do(self._from_the_seat(partial(undoing.undo, keeping=keeping)))

    def redo(self) -> Event | Refusal:
        """Give back what was taken back last."""
        return self.do(self._from_the_seat(undoing.redo))

    def take_seat(self) -> Event:
        """Take the hand on the clock over from whoever has it."""
        with self._lock:
            return self._write(take(self.session, self.record.last_of(self.session.seat)))

    def poll(self) -> bool:
        """Take in what other writers have written; tell whether there was anything."""
        news = self.log.poll()
        if not news:
            return False
        with self._lock:
            self.record.add(news)
        self._tell()
        return True

    def saved(self, event: Event) -> bool:
        """Tell whether `event`, of this writer, is on the disk for certain."""
        return event.seq <= self.saving.saved[0]

    def unsaved_changes(self) -> frozenset[str]:
        """Return the ids of the notes that were changed or withdrawn here, and of which the disk may not know it."""
        saved = self.saving.saved[0]
        return frozenset(note for note, seq in self._touched.items() if seq > saved)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener`, on any thread, whenever something changed; return how to stop that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def close(self, timeout: float = 5.0) -> bool:
        """Wait for the disk and let the file go; tell whether everything is durable."""
        return self.log.close(timeout)

    def _from_the_seat(self, decision: Decision) -> Decision:
        """Undoing is the seat's: a note taker withdraws or edits instead."""

        def decide(session: Session, now: datetime) -> Event | Refusal:
            outcome = decision(session, now)
            if isinstance(outcome, Undone | Redone) and not self.seat_is_here:
                return NotAtTheSeat(holder=session.seat)
            return outcome

        return decide

    def _go_on(self) -> None:
        """Let the clock go on with the time of a record that runs, if that is not the wall's any more."""
        session = self.session
        if session.live and not session.rehearsal:
            signs, events = read_alive(self.folder), self.record.events
            at = record_time(self.clock, this_process(), signs, events, session.seat)
            if at is not None:
                self.clock.go_on_from(at)

    def _write(self, event: Event) -> Event:
        """Stamp, fold and hand over an event."""
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
        """Remember which note an event changes, if it changes one."""
        note = self._about.get(event.target, "") if isinstance(event, Undone | Redone) else getattr(event, "note", "")
        if note:
            self._about[event.key] = note
            self._touched[note] = event.seq

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()
