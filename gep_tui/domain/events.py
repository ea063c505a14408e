"""The events of a session: all that is ever written. Each carries outcomes, never inputs.

`writer`, `seq` and `at` are stamped when an event is written; `(seq, writer)` orders the record.
People, phases, runs, turns and notes are named by id; the id of what an event makes is its key.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime

import msgspec

from gep_tui.domain.plan import PlannedBlock, PlannedPhase

#: The format of event files; a session of a newer one is opened to read only.
SCHEMA = 1

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def _snake(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


class Event(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag=_snake, omit_defaults=True):
    """What every event has: who wrote it, its place in the order, and the wall time with its offset."""

    writer: str = ""
    seq: int = 0
    at: datetime = EPOCH

    @property
    def key(self) -> str:
        """The event's id, and the id of what it makes."""
        return f"{self.writer}-{self.seq}"


class ClockEvent(Event, frozen=True, kw_only=True):
    """Acts only from the writer that holds the seat."""


class Guest(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A person as entered before the session: `present` is false for who is not there yet."""

    id: str
    name: str
    service: str = ""
    function: str = ""
    present: bool = True


class SessionOpened(Event, frozen=True, kw_only=True):
    """The first event: the whole plan in both languages, and the people. Its writer takes the seat."""

    id: str
    programme: str
    plan: tuple[PlannedPhase, ...]
    schema: int = SCHEMA
    group: str = ""
    title: str = ""
    blocks: tuple[PlannedBlock, ...] = ()
    people: tuple[Guest, ...] = ()
    roles: dict[str, dict[str, tuple[str, ...]]] = {}
    announced: datetime | None = None
    rehearsal: bool = False
    speed: float = 1.0


class SeatTaken(Event, frozen=True, kw_only=True):
    """`writer` has the hand on the clock from now on; it had read the record up to (`seen_seq`, `seen_writer`)."""

    seen_seq: int = 0
    seen_writer: str = ""


class PhaseEntered(ClockEvent, frozen=True, kw_only=True, rename={"from_": "from"}):
    """Phase `from_` ("" at the start) ends and `to` begins; acts only while `from_` is current.

    `added` is a break put in here; `lengths` are new ones, in seconds, where time won was given on.
    """

    from_: str = ""
    to: str
    added: tuple[PlannedPhase, ...] = ()
    lengths: dict[str, int] = {}


class SessionClosed(ClockEvent, frozen=True, kw_only=True, rename={"from_": "from"}):
    """The session ends while `from_` is current."""

    from_: str = ""


class Paused(ClockEvent, frozen=True, kw_only=True):
    """The clock stands, for the phase and the speaker."""


class Resumed(ClockEvent, frozen=True, kw_only=True):
    """The clock goes on."""


class GapSettled(ClockEvent, frozen=True, kw_only=True):
    """The time from `since` to `until` (a laptop asleep, a program away) does not count."""

    since: datetime
    until: datetime


class PlanChanged(ClockEvent, frozen=True, kw_only=True):
    """New lengths in seconds, phases left out or taken in again, phases added; `order` lists all ids if it changed."""

    why: str = ""
    lengths: dict[str, int | None] = {}
    skipped: tuple[str, ...] = ()
    restored: tuple[str, ...] = ()
    added: tuple[PlannedPhase, ...] = ()
    blocks: tuple[PlannedBlock, ...] = ()
    order: tuple[str, ...] = ()
    end: datetime | None = None


class RoleGiven(Event, frozen=True, kw_only=True):
    """`people` have `role` in `scope` (a block, a round, or "" for the whole session)."""

    role: str
    people: tuple[str, ...]
    scope: str = ""


class PersonAdded(Event, frozen=True, kw_only=True):
    """Somebody joins the list, and the room."""

    name: str
    service: str = ""
    function: str = ""


class PersonChanged(Event, frozen=True, kw_only=True):
    """Name, service and function of `person` as they are now."""

    person: str
    name: str
    service: str = ""
    function: str = ""


class PersonArrived(Event, frozen=True, kw_only=True):
    """`person` came, or came back."""

    person: str


class PersonLeft(Event, frozen=True, kw_only=True):
    """`person` left the room."""

    person: str


class PeopleMerged(Event, frozen=True, kw_only=True):
    """`person` was entered twice: all that is said of `other` is said of `person`."""

    person: str
    other: str


class HandRaised(Event, frozen=True, kw_only=True):
    """`person` asks for the floor."""

    person: str


class HandLowered(Event, frozen=True, kw_only=True):
    """`person` no longer asks for it."""

    person: str


class TurnStarted(Event, frozen=True, kw_only=True):
    """`person` has the floor, and the last speaker's turn ends; with `interrupts` it waits for the end of this one.

    `among` is how many people had what was left of a round's time to share, this one included.
    """

    person: str
    run: str = ""
    interrupts: bool = False
    among: int = 0


class TurnEnded(Event, frozen=True, kw_only=True):
    """The turn is over; one that waited goes on."""

    turn: str


class TurnCorrected(Event, frozen=True, kw_only=True):
    """What is given here of `turn` replaces what stood: speaker, run, beginning, end."""

    turn: str
    person: str | None = None
    run: str | None = None
    started: datetime | None = None
    ended: datetime | None = None


class TurnSplit(Event, frozen=True, kw_only=True):
    """From `since` on it was `person` who spoke in `turn`."""

    turn: str
    since: datetime
    person: str


class TurnsMerged(Event, frozen=True, kw_only=True):
    """`other` was part of `turn`: one speaker, one turn, both lengths."""

    turn: str
    other: str


class PhaseMoved(ClockEvent, frozen=True, kw_only=True):
    """The run began at `started`; the run before ended then."""

    run: str
    started: datetime


class Passed(Event, frozen=True, kw_only=True):
    """`person` lets this round go by."""

    person: str
    phase: str


class RoundStarted(Event, frozen=True, kw_only=True):
    """A further round of `phase` begins, in `order`."""

    phase: str
    number: int
    order: tuple[str, ...] = ()


class OrderDrawn(Event, frozen=True, kw_only=True):
    """The order in which `phase` goes round."""

    phase: str
    order: tuple[str, ...]


class GroupsFormed(Event, frozen=True, kw_only=True):
    """Who sits with whom in `phase`."""

    phase: str
    groups: tuple[tuple[str, ...], ...]


class VoteCast(Event, frozen=True, kw_only=True):
    """`person` ("" for a count by hand) now gives `votes` to the note `option`."""

    phase: str
    option: str
    votes: int
    person: str = ""


class NoteAdded(Event, frozen=True, kw_only=True):
    """Something said is written down. `run` and `kind` are those shown when its first letter was typed."""

    text: str
    kind: str
    run: str = ""
    person: str = ""
    author: str = ""
    due: str = ""


class NoteChanged(Event, frozen=True, kw_only=True):
    """What is given here of `note` replaces what stood."""

    note: str
    text: str | None = None
    kind: str | None = None
    person: str | None = None
    run: str | None = None
    due: str | None = None


class NoteWithdrawn(Event, frozen=True, kw_only=True):
    """`note` leaves every page and export; it can be brought back."""

    note: str


class NoteRestored(Event, frozen=True, kw_only=True):
    """`note` is back."""

    note: str


class TitleSet(Event, frozen=True, kw_only=True):
    """The session's title and group as they are now."""

    title: str = ""
    group: str = ""


class Undone(Event, frozen=True, kw_only=True):
    """The event `target` has no effect, until it is redone."""

    target: str


class Redone(Event, frozen=True, kw_only=True):
    """The event `target` has its effect again."""

    target: str


class Purged(Event, frozen=True, kw_only=True):
    """Stands where an event was erased for good."""


class Unknown(Event, frozen=True, kw_only=True):
    """An event of another version, or one that makes no sense: kept on the disk, without effect."""

    kind: str = ""
    why: str = "unknown-type"


Known = (
    SessionOpened
    | SeatTaken
    | PhaseEntered
    | SessionClosed
    | Paused
    | Resumed
    | GapSettled
    | PlanChanged
    | RoleGiven
    | PersonAdded
    | PersonChanged
    | PersonArrived
    | PersonLeft
    | PeopleMerged
    | HandRaised
    | HandLowered
    | TurnStarted
    | TurnEnded
    | TurnCorrected
    | TurnSplit
    | TurnsMerged
    | PhaseMoved
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
