"""The events of a session: all that is ever written, one file a subject."""

from __future__ import annotations

from gep_tui.domain.session.events.clock import (
    ClockAdopted,
    GapNoticed,
    GapSettled,
    Paused,
    PhaseEntered,
    Resumed,
    SessionClosed,
)
from gep_tui.domain.session.events.corrections import (
    PhaseMoved,
    PhaseReassigned,
    SpokenSince,
    TurnCorrected,
    TurnMoved,
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
from gep_tui.domain.session.events.plan import (
    PlanChanged,
    RoleGiven,
    TitleSet,
)
from gep_tui.domain.session.events.session import (
    Guest,
    SeatGranted,
    SeatTaken,
    SessionOpened,
)
from gep_tui.domain.stream.event import EPOCH, SCHEMA, ClockEvent, Event
from gep_tui.domain.stream.undoing import (
    Purged,
    Redone,
    Undone,
    Unknown,
)

#: Everything that can be read from an event file.
KnownEvent = (
    SessionOpened
    | SeatTaken
    | SeatGranted
    | ClockAdopted
    | PhaseEntered
    | SessionClosed
    | Paused
    | Resumed
    | GapNoticed
    | GapSettled
    | PlanChanged
    | RoleGiven
    | PersonAdded
    | PersonChanged
    | PersonArrived
    | PersonLeft
    | PersonAbsent
    | PeopleMerged
    | HandRaised
    | HandLowered
    | HandsKept
    | TurnStarted
    | TurnEnded
    | TurnCorrected
    | TurnSplit
    | TurnsMerged
    | SpokenSince
    | TurnMoved
    | PhaseMoved
    | PhaseReassigned
    | Passed
    | RoundStarted
    | OrderDrawn
    | GroupsFormed
    | VoteCast
    | NoteAdded
    | NoteChanged
    | NoteWithdrawn
    | NoteRestored
    | TitleSet
    | Undone
    | Redone
    | Purged
)

__all__ = [
    "EPOCH",
    "SCHEMA",
    "ClockAdopted",
    "ClockEvent",
    "Event",
    "GapNoticed",
    "GapSettled",
    "GroupsFormed",
    "Guest",
    "HandLowered",
    "HandRaised",
    "HandsKept",
    "Known",
    "NoteAdded",
    "NoteChanged",
    "NoteRestored",
    "NoteWithdrawn",
    "OrderDrawn",
    "Passed",
    "Paused",
    "PeopleMerged",
    "PersonAbsent",
    "PersonAdded",
    "PersonArrived",
    "PersonChanged",
    "PersonLeft",
    "PhaseEntered",
    "PhaseMoved",
    "PhaseReassigned",
    "PlanChanged",
    "Purged",
    "Redone",
    "Resumed",
    "RoleGiven",
    "RoundStarted",
    "SeatGranted",
    "SeatTaken",
    "SessionClosed",
    "SessionOpened",
    "SpokenSince",
    "TitleSet",
    "TurnCorrected",
    "TurnEnded",
    "TurnMoved",
    "TurnSplit",
    "TurnStarted",
    "TurnsMerged",
    "Undone",
    "Unknown",
    "VoteCast",
]
