"""The state of saving: of one event, and of this whole process."""

from __future__ import annotations

import threading
from datetime import datetime
from pathlib import Path

import msgspec

from gep_tui.domain.stream.position import Position


class NotSaved(Exception):
    """The disk has not taken all that is to be saved: nothing else may be done with the files."""


class SaveFailure(msgspec.Struct, frozen=True):
    """Saving fails: the file on which it failed last, the system's error number (0: none), and since when."""

    path: Path
    errno: int
    since: datetime


class Saving(msgspec.Struct, frozen=True):
    """How far this process has saved: the place of the last durable event, how many are pending, what went wrong.

    `confirmed` is False if the disk accepts data but cannot say whether it would survive a loss of power. `refuge` is
    where everything is kept while the record's own folder is gone.
    """

    saved: Position = (0, "")
    pending: int = 0
    failed: SaveFailure | None = None
    confirmed: bool = True
    refuge: Path | None = None


class Ticket:
    """Tells whether one event is on the disk; from then on it takes next to no memory, since tickets are kept."""

    __slots__ = ("_pending",)

    def __init__(self) -> None:
        """Start as not durable."""
        self._pending: threading.Event | None = threading.Event()

    def wait(self, seconds: float) -> bool:
        """Wait until it is durable, for at most `seconds`; return whether it is."""
        pending = self._pending
        return pending is None or pending.wait(seconds)

    def stamp(self) -> None:
        """Mark the ticket durable; only the log may."""
        pending, self._pending = self._pending, None
        if pending is not None:
            pending.set()
