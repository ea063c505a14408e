"""What a live session needs from its storage: files in a folder are one implementation (`live/files.py`)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from gep_tui.domain.stream.event import Event
from gep_tui.store.files.heartbeat import Alive
from gep_tui.store.files.reading import Reading
from gep_tui.store.files.saving import Saving, Ticket

if TYPE_CHECKING:  # not needed before the first results are written
    from gep_tui.domain.session.report import Report

T = TypeVar("T")


class Log(Protocol):
    """Stores this writer's events, and reads those of all writers."""

    @property
    def state(self) -> Saving:
        """How far saving has got."""

    def listen(self, callback: Callable[[Saving], None]) -> None:
        """Have `callback` called, on any thread, whenever the state of saving changes."""

    def restored_if(self, restores: Callable[[], bool]) -> None:
        """Have what disappears as a whole restored only if `restores()`, and kept elsewhere otherwise."""

    def read(self) -> Reading:
        """Return everything that is kept."""

    def poll(self) -> tuple[Event, ...]:
        """Return what other writers have added since the last call."""

    def append(self, *events: Event) -> Ticket:
        """Take `events` to be saved together, and return at once; the ticket is the last one's."""

    def rewrite(self, work: Callable[[], T]) -> T:
        """Let `work` rewrite what is kept while nothing is saved; raises NotSaved if something could not be."""

    def close(self, timeout: float) -> bool:
        """Save what is pending, for at most `timeout` seconds; tell whether all of it is durable."""


class OwnHeartbeat(Protocol):
    """The heartbeat of this process."""

    @property
    def fault(self) -> OSError | None:
        """Why the last one could not be saved, `None` if it was."""

    def put(self, alive: Alive) -> None:
        """Have `alive` saved soon; returns at once."""

    def is_saved(self) -> bool:
        """Tell whether a heartbeat of this process is there for others to read."""

    def close(self) -> None:
        """Save the last one, and none after it."""

    def remove(self) -> None:
        """Stop saving, and remove what was saved."""


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
        """Tell whether there are any results."""

    def write(self, report: Report, covers: Mapping[str, int]) -> Path | None:
        """Write them durably; return the new path of a foreign file that was set aside. Raises OSError."""


class Ports(NamedTuple):
    """All that stores a session for one `writer`; `folder` is where its files are."""

    folder: Path
    writer: str
    log: Log
    heartbeats: Heartbeats
    results: Results
