"""A group that is open: decisions in, events out, each on the disk before it is reported as saved."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from gep_tui.domain.group.codec import GROUP
from gep_tui.domain.group.decisions import GroupDecision
from gep_tui.domain.group.events import SCHEMA, GroupOpened
from gep_tui.domain.group.fold import GroupRecord
from gep_tui.domain.group.state import Group
from gep_tui.domain.stream.event import Event
from gep_tui.domain.stream.refusal import Refusal
from gep_tui.live.clock import Clock
from gep_tui.live.ports import Log
from gep_tui.live.stream import LiveStream
from gep_tui.store.files.log import EventLog


class LiveGroup(LiveStream[Group, Event]):
    """One writer's access to a group. Call it from one thread; listeners may be called on any."""

    def __init__(self, folder: Path, writer: str, clock: Clock, log: Log | None = None) -> None:
        """Open the group in `folder`; nothing is created before the first event."""
        self.folder = folder
        super().__init__(log or EventLog(folder, writer, GROUP), writer, clock, SCHEMA, GroupRecord)

    @classmethod
    def open(cls, folder: Path, writer: str, clock: Clock, opening: GroupOpened) -> LiveGroup:
        """Begin a new group with `opening`."""
        live = cls(folder, writer, clock)
        live._write(opening)
        return live

    @property
    def group(self) -> Group:
        """The state made from the record."""
        return self.record.state

    def do(self, decision: GroupDecision) -> Event | Refusal:
        """Decide, write, fold; wait a moment for the disk, then go on. Raises ReadOnly."""
        with self._lock:
            outcome = decision(self.group, self.now())
            return outcome if isinstance(outcome, Refusal) else self._write(outcome)

    def do_all(self, decisions: Iterable[GroupDecision]) -> list[Event | Refusal]:
        """Decide one after the other, each on what the ones before make of the group; write all events at once.

        The answers are in the order of the decisions. Raises ReadOnly.
        """
        with self._lock:
            trial, answers, events = GroupRecord(self.record.events), list[Event | Refusal](), list[Event]()
            for decision in decisions:
                answer = decision(trial.state, self.now())
                answers.append(answer)
                if not isinstance(answer, Refusal):
                    events.append(answer)
                    trial.add((self._stamped(answer, trial.last[0] + 1),))
            if events:
                self._write(*events)
            return answers
