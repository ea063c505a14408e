"""Whether whoever has the hand on the clock is still there: only then it is asked before it is taken over."""

from __future__ import annotations

from pathlib import Path

from gep_tui.live.clock import Clock
from gep_tui.live.session import LiveSession
from gep_tui.store.files.heartbeat import Alive, read_alive, running
from gep_tui.store.files.processes import this_process


def resumed(folder: Path, clock: Clock, writer: str) -> LiveSession:
    """Go on with the record in `folder`: with the seat, unless its holder may still be there. Raises OSError."""
    live = LiveSession(folder, clock, writer)
    take_free_seat(live)
    return live


def take_free_seat(live: LiveSession) -> None:
    """Take the seat where nobody can be there any more who has it."""
    if not live.read_only and not live.seat_is_here and holder(live) is None:
        live.take_seat()


def holder(live: LiveSession) -> Alive | None:
    """Return the last sign of life of whoever has the seat, `None` where that process is gone for certain.

    No clock is asked: that of another computer may be wrong, and its file may be on its way.
    """
    signs = (alive for alive in read_alive(live.folder) if alive.writer == live.session.seat)
    return next((alive for alive in signs if not is_gone(alive)), None)


def is_gone(alive: Alive) -> bool:
    """Tell whether a process is gone for certain: it was left in order, or is of this computer and does not run."""
    return alive.pid < 0 or (alive.host == this_process().host and not running(alive))
