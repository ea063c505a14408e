"""A live session and its runner on a clock that the test moves, one process after the other."""

from __future__ import annotations

import threading
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import msgspec

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session.decisions import phases
from gep_tui.domain.session.events import Guest, SessionOpened
from gep_tui.live.clock import ManualClock
from gep_tui.live.files import session_files
from gep_tui.live.session import LiveSession
from gep_tui.live.session_runner import SessionRunner
from gep_tui.store.files.heartbeat import ALIVE, Alive, read_alive
from gep_tui.store.files.processes import this_process

TEN = datetime(2026, 11, 22, 10, 0, tzinfo=timezone(timedelta(hours=1)))


def phase(id: str, **more: Any) -> PlannedPhase:
    return PlannedPhase(id=id, name=Text(fr=id, en=id), **{"seconds": 600, **more})


class Room:
    """Live sessions and their runners, one after the other on the same folder."""

    def __init__(self, folder: Path, plan: tuple[PlannedPhase, ...]) -> None:
        self.clock = ManualClock(TEN)
        self.touches = 0
        opened = SessionOpened(id="s", programme="p", plan=plan, people=(Guest(id="p1", name="Anne"),))
        self.live = LiveSession.open(session_files(folder, "first"), self.clock, opened)
        self.live.do(phases.begin)
        self.runner = SessionRunner(self.live, "en")

    def restart(self, writer: str = "second") -> Alive | None:
        """End as a crash does, and begin again; return the draft that comes back."""
        self.live.close()
        self.live = LiveSession.resume(session_files(self.live.folder, writer), self.clock)
        self.runner = SessionRunner(self.live, "en")
        return self.runner.begin()

    def beside(self, writer: str, clock: ManualClock | None = None) -> LiveSession:
        """Open the same session from another process, which leaves the seat where it is."""
        self.saved()
        return LiveSession.resume(session_files(self.live.folder, writer), clock or self.clock, seat=False)

    def saved(self) -> None:
        """Wait until all is on the disk, for others to read."""
        while self.live.saving.pending:
            threading.Event().wait(0.01)

    def left(self, writer: str, draft: str, **more: Any) -> None:
        """Leave the heartbeat of a process that is dead."""
        at = more.pop("at", self.clock.at())
        here = this_process()
        fields: dict[str, Any] = {
            "pid": 2**22 + 1,
            "host": here.host,
            "boot": here.boot,
            "asleep": self.clock.boottime(),
        }
        fields |= {"draft_kind": "idea", "phase": "one", **more}
        alive = Alive(writer=writer, at=at, wall=fields.pop("wall", at), draft=draft, **fields)
        folder = self.live.folder / ALIVE
        folder.mkdir(exist_ok=True)
        (folder / f"{writer}.json").write_bytes(msgspec.json.encode(alive))

    def drafts(self) -> dict[str, str]:
        return {alive.writer: alive.draft for alive in read_alive(self.live.folder)}

    def tick(self, seconds: float = 0, keys: int = 0) -> None:
        """Let time go by and look at the clocks once a minute, as often as it takes; `keys` were pressed by then."""
        while seconds > 60:
            self.clock.advance(60)
            self.runner.tick("", "", "", self.touches)
            seconds -= 60
        self.clock.advance(seconds)
        self.touches += keys
        self.runner.tick("", "", "", self.touches)
