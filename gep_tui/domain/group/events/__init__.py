"""The events of a group: all that is ever written, one file a subject. Each is listed here, once."""

from __future__ import annotations

from typing import Any, Union

from gep_tui.domain.carried.case_events import CaseContinued
from gep_tui.domain.carried.events import CommitmentFollowed
from gep_tui.domain.group.events.about import (
    SCHEMA,
    GroupChanged,
    GroupOpened,
)
from gep_tui.domain.group.events.dates import (
    CycleBegun,
    CycleChanged,
    CycleDropped,
    DateDropped,
    DateMoved,
    DatePlanned,
)
from gep_tui.domain.group.events.members import (
    MemberAdded,
    MemberChanged,
    MemberLeft,
    MemberReturned,
    MembersMerged,
)
from gep_tui.domain.group.events.sessions import (
    SessionsLeftOut,
    SessionsTakenIn,
)
from gep_tui.domain.group.events.sheets import (
    NameSettled,
    SheetChanged,
    SheetRestored,
    SheetWithdrawn,
    SheetWritten,
)
from gep_tui.domain.group.events.topics import (
    TopicAdded,
    TopicDropped,
)
from gep_tui.domain.stream.event import Event
from gep_tui.domain.stream.undoing import (
    Purged,
    Redone,
    Undone,
    Unknown,
)

#: Classes that no line is decoded as: the base, and the stand-in for a line that makes no sense.
_NEVER_READ = (Event, Unknown)

#: Everything that can be read from an event file of a group.
GroupEvent: Any = Union[  # noqa: UP007 - a union of what is imported above
    tuple(
        kind
        for kind in tuple(globals().values())
        if isinstance(kind, type) and issubclass(kind, Event) and kind not in _NEVER_READ
    )
]
