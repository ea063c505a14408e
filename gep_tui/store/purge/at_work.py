"""Which other processes may write to a stream: they hold its words in memory, and would write them again."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from gep_tui.store.files.heartbeat import ROOM, SILENCE, Alive, read_alive, running
from gep_tui.store.files.processes import this_process


def at_work(folder: Path) -> tuple[Alive, ...]:
    """Return the heartbeats of other processes that may write to the stream in `folder`; read-only screens do not.

    One of another computer counts while its heartbeat is fresh by the clocks of both.
    """
    here, now = this_process(), datetime.now(UTC)

    def works(alive: Alive) -> bool:
        if alive.pid <= 0 or alive.role == ROOM:
            return False
        if alive.host == here.host:
            return alive.pid != here.pid and running(alive)
        return abs((now - alive.wall).total_seconds()) <= SILENCE

    return tuple(filter(works, read_alive(folder)))
