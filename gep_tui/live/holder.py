"""Tell whether the holder of the seat is still there: only then gep asks before taking the seat over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gep_tui.live.clock import Clock
from gep_tui.live.session import LiveSession
from gep_tui.store.files.heartbeat import Alive, running
from gep_tui.store.files.processes import this_process

if TYPE_CHECKING:
    from gep_tui.live.ports import Ports


def resumed(ports: Ports, clock: Clock) -> LiveSession:
    """Continue a record: with the seat, unless its holder may still be there. Raises OSError."""
    live = LiveSession(ports, clock)
    take_free_seat(live)
    return live


def take_free_seat(live: LiveSession) -> None:
    """Take the seat if its holder is certainly gone."""
    if not live.read_only and not live.seat_is_here and holder(live) is None:
        live.take_seat()


def holder(live: LiveSession) -> Alive | None:
    """Return the last heartbeat of the seat's holder, `None` if that process is certainly gone.

    No clock decides: another computer's may be wrong, and its file may be late.
    """
    signs = (alive for alive in live.heartbeats.read() if alive.writer == live.session.seat)
    return next((alive for alive in signs if not is_gone(alive)), None)


def is_gone(alive: Alive) -> bool:
    """Tell whether a process is certainly gone: it was left in order, or it ran on this computer and no longer does."""
    return alive.pid < 0 or (alive.host == this_process().host and not running(alive))
