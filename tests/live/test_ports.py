"""A live session on ports that are no files: all in memory."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from room import TEN, phase

from gep_tui.domain.session.decisions import notes, phases
from gep_tui.domain.session.events import Event, Guest, NoteAdded, SessionOpened
from gep_tui.domain.session.report import Report
from gep_tui.live.clock import ManualClock
from gep_tui.live.ports import OwnHeartbeat, Ports
from gep_tui.live.results import bring_up_to_date
from gep_tui.live.session import LiveSession
from gep_tui.live.session_runner import SessionRunner
from gep_tui.store.files.heartbeat import Alive
from gep_tui.store.files.reading import Reading
from gep_tui.store.files.saving import Saving, Ticket


class Memory:
    """The log, the heartbeats and the results of one session."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.signs: dict[str, Alive] = {}
        self.report: Report | None = None
        self.covers: dict[str, int] = {}


class MemoryLog:
    def __init__(self, memory: Memory) -> None:
        self.memory, self.read_up_to = memory, 0

    @property
    def state(self) -> Saving:
        last = self.memory.events[-1] if self.memory.events else None
        return Saving((last.seq, last.writer)) if last else Saving()

    def listen(self, callback: Callable[[Saving], None]) -> None:
        """Nothing is ever late."""

    def read(self) -> Reading:
        return Reading(self.poll(), newest_schema=1)

    def poll(self) -> tuple[Event, ...]:
        news = tuple(self.memory.events[self.read_up_to :])
        self.read_up_to = len(self.memory.events)
        return news

    def restored_if(self, restores: Callable[[], bool]) -> None:
        """Nothing disappears here."""

    def append(self, *events: Event) -> Ticket:
        self.memory.events.extend(events)
        ticket = Ticket()
        ticket.stamp()
        return ticket

    def rewrite(self, work: Callable[[], Any]) -> Any:
        return work()

    def close(self, timeout: float) -> bool:
        return True


class MemoryHeartbeats:
    def __init__(self, memory: Memory, writer: str) -> None:
        self.memory, self.writer = memory, writer

    def read(self, but: str = "") -> tuple[Alive, ...]:
        return tuple(sign for writer, sign in self.memory.signs.items() if writer != but)

    def own(self) -> OwnHeartbeat:
        return self

    def put(self, alive: Alive) -> None:
        self.memory.signs[self.writer] = alive

    def is_saved(self) -> bool:
        return self.writer in self.memory.signs

    def close(self) -> None:
        """Nothing is pending."""

    def remove(self, writer: str = "") -> None:
        self.memory.signs.pop(writer or self.writer, None)


class MemoryResults:
    def __init__(self, memory: Memory) -> None:
        self.memory = memory

    def are_stale(self, covers: Mapping[str, int]) -> bool:
        return self.memory.covers != covers

    def stand(self) -> bool:
        return self.memory.report is not None

    def write(self, report: Report, covers: Mapping[str, int]) -> Path | None:
        self.memory.report, self.memory.covers = report, dict(covers)
        return None


def ports(memory: Memory, writer: str) -> Ports:
    nowhere = Path("/nowhere")
    return Ports(nowhere, writer, MemoryLog(memory), MemoryHeartbeats(memory, writer), MemoryResults(memory))


def test_a_session_runs_without_a_file() -> None:
    memory, clock = Memory(), ManualClock(TEN)
    opened = SessionOpened(id="s", programme="p", plan=(phase("one"),), people=(Guest(id="p1", name="Anne"),))
    live = LiveSession.open(ports(memory, "first"), clock, opened)
    live.do(phases.begin)
    live.do(partial(notes.add_note, text="kept in memory", kind="fact"))
    runner = SessionRunner(live, "en")
    runner.tick("half a no", "fact")
    scribe = LiveSession.resume(ports(memory, "scribe"), clock, seat=False)
    assert [note.text for note in scribe.session.notes] == ["kept in memory"]
    added = scribe.do(partial(notes.add_note, text="from the scribe", kind="fact"))
    assert isinstance(added, NoteAdded) and scribe.saving.saved[0] >= added.seq
    assert live.poll() and len(live.session.notes) == 2
    bring_up_to_date(live, "en")
    assert memory.report is not None and [row.text for row in memory.report.notes] == [
        "kept in memory",
        "from the scribe",
    ]
    assert memory.signs["first"].draft == "half a no"
    assert not Path("/nowhere").exists()
