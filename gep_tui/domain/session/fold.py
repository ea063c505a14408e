"""From events to the session: deterministic, total, and the same whatever order the files are read in."""

from __future__ import annotations

from collections.abc import Iterable

from gep_tui.domain.session.events import Event
from gep_tui.domain.session.rules import SessionRules
from gep_tui.domain.session.state import Session
from gep_tui.domain.session.undo_entry import UndoEntry
from gep_tui.domain.stream.record import StreamRecord


def fold(events: Iterable[Event]) -> Session:
    """Return the session made by `events`, in any order and with any duplicates."""
    return Record(events).session


class Record(StreamRecord[Session, UndoEntry]):
    """The record of a session."""

    def __init__(self, events: Iterable[Event] = (), seen_by: str = "") -> None:
        """Fold `events`, in any order; open claims of the writer `seen_by` act in this record alone."""
        super().__init__(SessionRules(seen_by), events)

    @property
    def session(self) -> Session:
        """The session as it stands."""
        return self.state
