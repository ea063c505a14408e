"""What a live session needs of whatever keeps it: files in a folder are one implementation (`live/files.py`)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from gep_tui.domain.stream.event import Event
from gep_tui.store.files.heartbeat import Alive
from gep_tui.store.files.reading import Reading
from gep_tui.store.files.saving import Saving, Ticket

if TYPE_CHECKING:  # not needed before the first results are written
    from gep_tui.domain.session.report import Report


class Log(Protocol):
    """Keeps this writer's events, and gives those of all."""

    @property
    def state(self) -> Saving:
        """How far saving is."""

    def listen(self, callback: Callable[[Saving], None]) -> None:
        """Have `callback` called, on any thread, whenever the state of saving changes."""

    def read(self) -> Reading:
        """Return everything that is kept."""

    def poll(self) -> tuple[Event, ...]:
        """Return what other writers have added since the last call."""

    def append(self, event: Event) -> Ticket:
        """Take `event` to be saved, and return at once."""

    def close(self, timeout: float) -> bool:
        """Save what is pending, for at most `timeout` seconds; tell whether all of it is durable."""


class OwnHeartbeat(Protocol):
    """The heartbeat of this process."""

    def put(self, alive: Alive) -> None:
        """Have `alive` saved soon; returns at once."""

    def is_saved(self) -> bool:
        """Tell whether a heartbeat of this process is there for others to read."""

    def close(self) -> None:
        """Save the last one, and no more from now on."""

    def remove(self) -> None:
        """Save no more, and take back what was saved."""


class Heartbeats(Protocol):
    """The heartbeats of all processes that have the session open."""

    def read(self, but: str = "") -> tuple[Alive, ...]:
        """Return the last heartbeat of each writer except `but`."""

    def own(self) -> OwnHeartbeat:
        """Return a new heartbeat for this process."""

    def remove(self, writer: str) -> None:
        """Remove the heartbeat of a writer that is gone."""


class Results(Protocol):
    """The tables made from the record."""

    def are_stale(self, covers: Mapping[str, int]) -> bool:
        """Tell whether they do not match a record with these last seqs, by writer."""

    def stand(self) -> bool:
        """Tell whether there are any."""

    def write(self, report: Report, covers: Mapping[str, int]) -> Path | None:
        """Write them durably; return where a file of somebody else's that stood there was set aside. Raises OSError."""


class Ports(NamedTuple):
    """All that keeps a session for one `writer`; `folder` is where its files are."""

    folder: Path
    writer: str
    log: Log
    heartbeats: Heartbeats
    results: Results
