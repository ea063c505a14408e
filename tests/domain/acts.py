"""A group changed by hand: decisions are made, stamped and folded as by several people, on a clock the test moves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from typing import Any

import msgspec

from gep_tui.domain.group.decisions import undoing
from gep_tui.domain.group.events import GroupOpened
from gep_tui.domain.group.fold import GroupRecord
from gep_tui.domain.group.state import Group
from gep_tui.domain.stream.event import Event
from gep_tui.domain.stream.refusal import Refusal

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=timezone(timedelta(hours=1)))
TODAY = NOON.date()


def in_days(days: int) -> date:
    return TODAY + timedelta(days=days)


class Keeper:
    """One writer at a group: it knows what it has read, and stamps what it writes as the open group does."""

    def __init__(self, writer: str, record: GroupRecord | None = None) -> None:
        self.writer, self.now = writer, NOON
        self.record = record or GroupRecord()

    @property
    def group(self) -> Group:
        return self.record.state

    def write(self, event: Event) -> Event:
        self.now += timedelta(seconds=1)
        stamped = msgspec.structs.replace(event, writer=self.writer, seq=self.record.last[0] + 1, at=self.now)
        self.record.add((stamped,))
        return stamped

    def try_(self, decision: Callable[..., Event | Refusal], *args: Any, **more: Any) -> Event | Refusal:
        outcome = decision(self.group, self.now, *args, **more)
        return outcome if isinstance(outcome, Refusal) else self.write(outcome)

    def do(self, decision: Callable[..., Event | Refusal], *args: Any, **more: Any) -> Any:
        outcome = self.try_(decision, *args, **more)
        assert isinstance(outcome, Event), outcome
        return outcome

    def undo(self) -> Any:
        return self.do(undoing.undo)

    def redo(self) -> Any:
        return self.do(undoing.redo)

    def other(self, writer: str) -> Keeper:
        """Return somebody at another laptop who has read all that is here."""
        there = Keeper(writer, GroupRecord(self.record.events))
        there.now = self.now
        return there

    def read(self, other: Keeper) -> None:
        self.record.add(other.record.events)


def north() -> Keeper:
    keeper = Keeper("claire")
    keeper.write(GroupOpened(id="north", name="Équipe Nord"))
    return keeper
