"""A second kind of stream: a counter with undo. Run as a program, it counts and prints what is durable.

`counter.py FOLDER WRITER COUNT` adds 1 so many times and prints the number of each event once it is durable, then which
modules of a session were loaded.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from gep_tui.domain.stream.codec import Codec
from gep_tui.domain.stream.event import Event
from gep_tui.domain.stream.ordered_events import OrderedEvents
from gep_tui.domain.stream.record import StreamRecord
from gep_tui.domain.stream.refused import Refused
from gep_tui.domain.stream.rules import StreamRules
from gep_tui.domain.stream.undo_piles import UndoPiles
from gep_tui.domain.stream.undoing import Purged, Redone, Undone
from gep_tui.store.files.log import EventLog
from gep_tui.store.recovery.subject import Subject


class CounterOpened(Event, frozen=True, kw_only=True):
    """The counter stands at `start`."""

    id: str
    start: int
    schema: int = 3


class Added(Event, frozen=True, kw_only=True):
    """Somebody added `by`, and said why."""

    by: int
    why: str = ""


class Said(Event, frozen=True, kw_only=True):
    """A remark; undo never takes it back."""

    text: str


COUNTER = Codec(CounterOpened | Added | Said | Undone | Redone | Purged, opening=CounterOpened, schema=3, plain=(Said,))
SUBJECT = Subject(COUNTER, notes=(Said,))


class CounterRules(StreamRules[int, Event]):
    """What the events do to the number that is shown."""

    def begin(self, events: OrderedEvents) -> None:
        self.shown = 0

    def effect(self, event: Event) -> str:
        match event:
            case CounterOpened():
                self.shown += event.start
            case Added(by=0):
                return "nothing-added"
            case Added():
                self.shown += event.by
        return ""

    def command(self, event: Event) -> Event:
        return event

    def is_command(self, event: Event) -> bool:
        return isinstance(event, Added)

    def frozen(self, piles: UndoPiles[Event], refused: Sequence[Refused]) -> int:
        return self.shown


class CounterRecord(StreamRecord[int, Event]):
    """What the counter shows."""

    def __init__(self, events: Iterable[Event] = ()) -> None:
        super().__init__(CounterRules(), events)


class Hand:
    """One writer of a counter, with its log on the disk."""

    def __init__(self, folder: Path, writer: str) -> None:
        self.writer = writer
        self.log = EventLog(folder, writer, COUNTER)
        self.record = CounterRecord(self.log.read().events)

    def write(self, event: Event, wait: bool = True) -> Event:
        seq = self.record.last[0] + 1
        stamped = msgspec.structs.replace(event, writer=self.writer, seq=seq, at=datetime.now(UTC))
        ticket = self.log.append(stamped)
        self.record.add((stamped,))
        assert not wait or ticket.wait(60)
        return stamped

    def undo(self) -> None:
        self.write(Undone(target=self.record.piles.done[-1].key))

    def redo(self) -> None:
        self.write(Redone(target=self.record.piles.undone[-1].key))

    def poll(self) -> None:
        self.record.add(self.log.poll())


def shown(events: Iterable[Event]) -> int:
    """Return what the counter shows."""
    return CounterRecord(events).state


def count(folder: Path, writer: str, times: int) -> None:
    """Open or resume the counter, and add; print the number of each event once it is durable."""
    hand = Hand(folder, writer)
    if not hand.record.events:
        hand.write(CounterOpened(id=folder.name, start=0))
    for _ in range(times):
        os.write(1, b"%d\n" % hand.write(Added(by=1)).seq)
    print("closed", hand.log.close(60))
    print("session", *(name for name in sys.modules if name.startswith(("gep_tui.domain.session", "gep_tui.live"))))


if __name__ == "__main__":
    count(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
