"""The state of saving: of one event, and of this whole process."""

from __future__ import annotations

import threading
from datetime import datetime
from pathlib import Path

import msgspec

from gep_tui.domain.stream.position import Position


class SaveFailure(msgspec.Struct, frozen=True):
    """Saving does not work: the file it last failed on, the system's error number (0: none), since when."""

    path: Path
    errno: int
    since: datetime


class Saving(msgspec.Struct, frozen=True):
    """How far this process has saved: the place of the last durable event, how many are not yet, what went wrong.

    `confirmed` is False where the disk takes what is written and cannot say whether it would outlast a loss of power.
    """

    saved: Position = (0, "")
    pending: int = 0
    failed: SaveFailure | None = None
    confirmed: bool = True


class Ticket:
    """Tells whether one event is on the disk."""

    def __init__(self) -> None:
        """Start as not durable."""
        self._durable = threading.Event()

    def wait(self, seconds: float) -> bool:
        """Wait until it is, at most so long; return whether it is."""
        return self._durable.wait(seconds)

    def stamp(self) -> None:
        """Mark it durable; for the log only."""
        self._durable.set()
