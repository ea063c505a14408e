"""Why a command is refused: typed values with fields, which `words` turns into sentences."""

from __future__ import annotations

from gep_tui.domain.session.refusals.choosing import (
    CaseIsTaken,
    NotATopic,
    NotOffered,
    NoTopics,
    NotParked,
    OthersLead,
    Reserved,
    UnknownCase,
)
from gep_tui.domain.session.refusals.commands import (
    ClockIsHere,
    ClosedElsewhere,
    NotAtTheSeat,
    NothingChanges,
    NothingToRedo,
    NothingToUndo,
)
from gep_tui.domain.session.refusals.floor import (
    AlreadyHeard,
    AlreadySpeaking,
    FloorIsElsewhere,
    HandIsDown,
    HandIsUp,
    KeepsSilent,
    NobodyIsDue,
    NobodySpeaks,
    NoHandsEnded,
    NoMoreQuestions,
    NoRound,
    NoVote,
    NoVotesLeft,
    OutsideTheCircle,
    PhaseIsSilent,
    QueueIsElsewhere,
    TooFewPeople,
)
from gep_tui.domain.session.refusals.notes import (
    EmptyNote,
    NoLine,
    NoNoteBefore,
    NoNoteBehind,
    NothingToSplit,
    UnknownNote,
)
from gep_tui.domain.session.refusals.people import (
    Absent,
    AlreadyHere,
    EmptyName,
    NameTaken,
    NeverCame,
    UnknownPerson,
)
from gep_tui.domain.session.refusals.phases import (
    AlreadyBegun,
    AlreadyPaused,
    CannotMove,
    ClockStands,
    EndsByClock,
    MovedOn,
    NoMoreRounds,
    NoNextPhase,
    NoPhaseBefore,
    NotBegun,
    NotOpenEnded,
    NotPaused,
    PhaseBegun,
    PhaseOver,
    Protected,
    SessionIsClosed,
    TimeIsUsed,
    TooSoon,
    UnknownPhase,
    UntimedPhase,
)
from gep_tui.domain.session.refusals.ratings import (
    NoSuchMark,
)
from gep_tui.domain.session.refusals.room import (
    EmptyMessage,
)
from gep_tui.domain.session.refusals.turns import (
    NoTurnBefore,
    NoTurnYet,
    TurnsOfTwoPhases,
    UnknownTurn,
)
from gep_tui.domain.stream.refusal import (
    NamePurged,
    Refusal,
)
