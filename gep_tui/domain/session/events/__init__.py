"""The events of a session: all that is ever written, one file a subject. Each is listed here, once."""

from __future__ import annotations

from typing import Any, Union

from gep_tui.domain.carried.case_events import (
    CaseCarried,
    CaseContinued,
)
from gep_tui.domain.carried.events import (
    CharterCarried,
    CommitmentFollowed,
    NoteCarried,
)
from gep_tui.domain.session.events.choosing import (
    CaseChosen,
    OfferDrawn,
    OfferDropped,
    OfferKept,
    ReservationLifted,
    ReservationVoiced,
    WayChosen,
)
from gep_tui.domain.session.events.corrections import (
    TurnCorrected,
    TurnsMerged,
    TurnSplit,
)
from gep_tui.domain.session.events.floor import (
    GroupsFormed,
    HandLowered,
    HandRaised,
    HandsKept,
    OrderDrawn,
    Passed,
    RoundStarted,
    TurnEnded,
    TurnStarted,
    VoteCast,
)
from gep_tui.domain.session.events.gaps import (
    GapNoticed,
    GapSettled,
)
from gep_tui.domain.session.events.held import (
    PhaseMoved,
    PhaseReassigned,
)
from gep_tui.domain.session.events.lines import (
    LineSeen,
    LineSent,
)
from gep_tui.domain.session.events.marks import (
    ClockOffset,
    PhaseMarked,
)
from gep_tui.domain.session.events.note_marks import (
    NoteKeptInRoom,
    NoteMarkedForSheet,
    NoteMayLeaveRoom,
    NoteUnmarkedForSheet,
)
from gep_tui.domain.session.events.note_pieces import (
    NotesJoined,
    NoteSplit,
)
from gep_tui.domain.session.events.note_places import (
    NoteMoved,
)
from gep_tui.domain.session.events.notes import (
    NoteAdded,
    NoteChanged,
    NoteRestored,
    NoteWithdrawn,
)
from gep_tui.domain.session.events.people import (
    PeopleMerged,
    PersonAbsent,
    PersonAdded,
    PersonArrived,
    PersonChanged,
    PersonLeft,
)
from gep_tui.domain.session.events.phases import (
    Paused,
    PhaseEntered,
    Resumed,
    SessionClosed,
)
from gep_tui.domain.session.events.plan import (
    PlanChanged,
    RoleGiven,
    TitleSet,
)
from gep_tui.domain.session.events.points import (
    OUTCOMES,
    PointFollowed,
)
from gep_tui.domain.session.events.ratings import (
    HandsCounted,
    Rated,
)
from gep_tui.domain.session.events.room import (
    ROOM_VIEWS,
    RoomShown,
)
from gep_tui.domain.session.events.screens import (
    QueueHandedOver,
    Signed,
)
from gep_tui.domain.session.events.seat import (
    ClockAdopted,
    ClockEvent,
    SeatGranted,
    SeatTaken,
    StretchChosen,
)
from gep_tui.domain.session.events.session import (
    SCHEMA,
    Guest,
    SessionOpened,
)
from gep_tui.domain.session.events.speech import (
    SpokenSince,
    TurnMoved,
)
from gep_tui.domain.stream.event import EPOCH, Event
from gep_tui.domain.stream.undoing import (
    Purged,
    Redone,
    Undone,
    Unknown,
)

#: Classes that no line is decoded as: the bases, and the stand-in for a line that makes no sense.
_NEVER_READ = (Event, ClockEvent, Unknown)

#: Everything that can be read from an event file.
KnownEvent: Any = Union[  # noqa: UP007 - a union of what is imported above
    tuple(
        kind
        for kind in tuple(globals().values())
        if isinstance(kind, type) and issubclass(kind, Event) and kind not in _NEVER_READ
    )
]
