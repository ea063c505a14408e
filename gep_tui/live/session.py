"""A running session: decisions in, events out, each on the disk before it is reported as saved."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from gep_tui.domain.carried.taken_along import TakenAlong
from gep_tui.domain.session.decisions import Decision
from gep_tui.domain.session.decisions.beside import refused_beside
from gep_tui.domain.session.decisions.seat import take
from gep_tui.domain.session.events import SCHEMA, Event, Redone, SessionOpened, Undone
from gep_tui.domain.session.fold import Record
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.state import Session
from gep_tui.domain.session.timing import Timing, timing
from gep_tui.domain.session.undo_entry import UndoEntry
from gep_tui.live.changed_notes import ChangedNotes
from gep_tui.live.clock import Clock
from gep_tui.live.clock_resume import go_on
from gep_tui.live.stream import LiveStream

if TYPE_CHECKING:
    from gep_tui.live.ports import Ports


class LiveSession(LiveStream[Session, UndoEntry]):
    """One writer's access to a session. Call it from one thread; listeners may be called on any."""

    record: Record

    def __init__(self, ports: Ports, clock: Clock) -> None:
        super().__init__(ports.log, ports.writer, clock, SCHEMA, partial(Record, seen_by=ports.writer))
        self.folder, _writer, _log, self.heartbeats, self.results = ports
        # whoever only writes along must not bring back what somebody deleted
        self.log.restored_if(lambda: self.seat_is_here)
        go_on(clock, self.session, self.heartbeats, self.record.events)
        self.changed_notes = ChangedNotes(self.log)
        self.writing_results = threading.Lock()
        #: The path to which a foreign results file was set aside, until the user has been told.
        self.set_aside: Path | None = None

    @classmethod
    def open(
        cls, ports: Ports, clock: Clock, opening: SessionOpened, carried: Iterable[TakenAlong] = ()
    ) -> LiveSession:
        """Begin a new record with `opening` and what it takes along from earlier sessions, and take the seat."""
        live = cls(ports, clock)
        live._write(opening, *carried)
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
        """The state made from the record."""
        return self.record.state

    def moment(self) -> tuple[Session, tuple[Event, ...]]:
        """Return the session and its events together: other threads may add events between two calls."""
        with self._lock:
            return self.record.state, self.record.events

    @property
    def seat_is_here(self) -> bool:
        """Whether this writer has the seat, and so commands the clock."""
        return self.session.seat == self.writer

    def timing(self) -> Timing:
        """Return the times to show now, in whole seconds; ends are given in the local time of that moment."""
        told = timing(self.session, self.now())
        projected, agreed = (end and self.clock.local(end) for end in (told.projected_end, told.agreed_end))
        return msgspec.structs.replace(told, projected_end=projected, agreed_end=agreed)

    def do(self, decision: Decision) -> Event | Refusal:
        """Decide, write, fold; wait a moment for the disk, then go on. Raises ReadOnly.

        Without the seat, everything that only the seat may do is refused. Undo and redo are too, except of what this
        writer did and may do without the seat.
        """
        with self._lock:
            outcome = decision(self.session, self.now())
            if isinstance(outcome, Refusal):
                return outcome
            return refused_beside(self.session, self.writer, type(self._meant(outcome))) or self._write(outcome)

    def _meant(self, event: Event) -> Event:
        """Return what an undo or a redo of this writer's own event is about; any other event itself."""
        target = self.record.event(event.target) if isinstance(event, Undone | Redone) else None
        return target if target is not None and target.writer == self.writer else event

    def take_seat(self) -> Event:
        """Take the seat over from its holder."""
        with self._lock:
            return self._write(take(self.session, self.record.last_of(self.session.seat)))

    def _written(self, event: Event) -> None:
        """Remember which notes have changed."""
        self.changed_notes.see(event)
