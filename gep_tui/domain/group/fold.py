"""From events to the group: deterministic, total, and the same whatever order the files are read in."""

from __future__ import annotations

from collections.abc import Iterable

from gep_tui.domain.group.rules import GroupRules
from gep_tui.domain.group.state import Group
from gep_tui.domain.stream.event import Event
from gep_tui.domain.stream.record import StreamRecord


class GroupRecord(StreamRecord[Group, Event]):
    """The record of a group."""

    def __init__(self, events: Iterable[Event] = ()) -> None:
        """Fold `events`, in any order."""
        super().__init__(GroupRules(), events)
