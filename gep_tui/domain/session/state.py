"""The state of a session at one moment: frozen values made by the fold and read by everything else."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import msgspec

from gep_tui.domain.carried.carried_note import CarriedOver
from gep_tui.domain.protocol.plan import PlannedBlock, PlannedPhase
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session.choosing import Choosing, Vote
from gep_tui.domain.session.claim import Claim
from gep_tui.domain.session.events import EPOCH
from gep_tui.domain.session.mark import Mark, Offset
from gep_tui.domain.session.open_gap import OpenGap
from gep_tui.domain.session.other_edit import OtherEdit
from gep_tui.domain.session.purged_note import PurgedNote
from gep_tui.domain.session.rating import Ratings
from gep_tui.domain.session.room_view import RoomView
from gep_tui.domain.session.sent_line import SentLine
from gep_tui.domain.session.undo_entry import UndoEntry
from gep_tui.domain.stream.position import Position
from gep_tui.domain.stream.refused import Refused
from gep_tui.domain.stream.spans import Spans


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody in the circle; `listed` is false if adding them was undone, `purged` true if their name was erased.

    `stays` are the times in the room, from the opening on; the last one is open while the person is there. `member` is
    the id in the group, "" for a guest; `replaces` is the id of the person in whose place a substitute is here.
    """

    id: str
    name: str
    service: str = ""
    function: str = ""
    address: str = ""
    member: str = ""
    present: bool = True
    arrived: datetime | None = None
    left: datetime | None = None
    stays: Spans = ()
    listed: bool = True
    purged: bool = False
    replaces: str = ""


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """One time a phase was held, from its `phase_entered` on; `spans` do not include pauses."""

    id: str
    phase: str
    started: datetime
    ended: datetime | None = None
    spans: Spans = ()


class Turn(msgspec.Struct, frozen=True, kw_only=True):
    """One time that a person had the floor; `spans` leave out pauses and interposed questions.

    `among` is how many people shared a round's time when the turn began, 0 if that was not recorded. `waited` is the
    place in the queue (from 1) that the speaker's hand had until then, 0 for none.
    """

    id: str
    person: str
    run: str
    phase: str
    started: datetime
    ended: datetime | None = None
    spans: Spans = ()
    round: int = 1
    among: int = 0
    waited: int = 0


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """A note. `person` is the speaker's id, or a name that is not on the list.

    `origin` is the place of the event that created it, `mark` the mark it names as its phase. `chosen` means that
    somebody picked its phase by hand, `follows` that somebody moved it behind the note before it. `for_sheet` that
    it is to go into a practice sheet, `in_room` that it stays in the room. `last` is the key of the last change,
    `other` an edit that this change overwrote unread. `due_on` is the day that `due` means, in ISO 8601, "" for
    none. `urgency` and `stake` are the marks of an offered topic, 0 to 3.
    """

    id: str
    at: datetime
    run: str
    phase: str
    kind: str
    person: str
    author: str
    text: str
    due: str = ""
    urgency: int = 0
    stake: int = 0
    changed: bool = False
    withdrawn: bool = False
    origin: Position = (0, "")
    mark: str = ""
    chosen: bool = False
    follows: bool = False
    for_sheet: bool = False
    last: str = ""
    other: OtherEdit | None = None
    due_on: str = ""
    in_room: bool = False


class Round(msgspec.Struct, frozen=True, kw_only=True):
    """The state of a phase's round: who has passed, and its order."""

    number: int = 1
    order: tuple[str, ...] = ()
    passed: tuple[str, ...] = ()


class Session(msgspec.Struct, frozen=True, kw_only=True):
    """The whole record at one moment. `hands` are up, first come first; `hands_ended` went down with the last phase.

    `seat` is the writer who holds the seat, `tenure` the key of the event that gave it to them, `seated` all who ever
    held it. `joined` maps a note that became part of another to that one. `authors` are the names of writers that
    signed, `nameless` those whose name was erased. `queue` is the writer who keeps the queue of hands beside the seat.
    """

    id: str = ""
    programme: str = ""
    group: str = ""
    group_id: str = ""
    title: str = ""
    called: Text = Text()
    fingerprint: str = ""
    opened: datetime | None = None
    announced: datetime | None = None
    agreed_end: datetime | None = None
    rehearsal: bool = False
    speed: float = 1.0
    first_plan: tuple[PlannedPhase, ...] = ()
    plan: tuple[PlannedPhase, ...] = ()
    blocks: tuple[PlannedBlock, ...] = ()
    roles: dict[str, dict[str, tuple[str, ...]]] = {}
    people: tuple[Person, ...] = ()
    merged: dict[str, str] = {}
    authors: dict[str, str] = {}
    nameless: frozenset[str] = frozenset()
    runs: tuple[Run, ...] = ()
    paused: datetime | None = None
    closed: datetime | None = None
    turns: tuple[Turn, ...] = ()
    open_turns: tuple[str, ...] = ()
    hands: tuple[str, ...] = ()
    queue: str = ""
    hands_ended: tuple[str, ...] = ()
    rounds: dict[str, Round] = {}
    groups: dict[str, tuple[tuple[str, ...], ...]] = {}
    votes: tuple[Vote, ...] = ()
    choosing: Choosing = Choosing()
    ratings: Ratings = Ratings()
    notes: Sequence[Note] = ()
    joined: dict[str, str] = {}
    purged: tuple[PurgedNote, ...] = ()
    marks: tuple[Mark, ...] = ()
    offsets: tuple[Offset, ...] = ()
    seat: str = ""
    tenure: str = ""
    seated: frozenset[str] = frozenset()
    claims: tuple[Claim, ...] = ()
    gaps: tuple[OpenGap, ...] = ()
    carried: CarriedOver = CarriedOver()
    room: RoomView = RoomView()
    lines: tuple[SentLine, ...] = ()
    refused: tuple[Refused, ...] = ()
    done: tuple[UndoEntry, ...] = ()
    undone: tuple[UndoEntry, ...] = ()
    last: tuple[int, str] = (0, "")
    last_at: datetime = EPOCH

    @property
    def run(self) -> Run | None:
        """The current run; there is exactly one between the beginning and the end of the session."""
        return self.runs[-1] if self.runs and self.closed is None else None

    @property
    def live(self) -> bool:
        """Begun and not closed."""
        return self.run is not None

    @property
    def phase(self) -> PlannedPhase | None:
        """The phase that is current."""
        run = self.run
        return self.planned(run.phase) if run else None

    @property
    def turn(self) -> Turn | None:
        """The turn of the current speaker; None once the session is closed."""
        if not self.open_turns or self.closed is not None:
            return None
        top = self.open_turns[-1]
        return next((turn for turn in reversed(self.turns) if turn.id == top), None)

    @property
    def kept_notes(self) -> tuple[Note, ...]:
        """The notes that are not withdrawn."""
        return tuple(note for note in self.notes if not note.withdrawn)

    def titled(self, language: str) -> str:
        """Return the title, in `language` ("fr" or "en") if it is only the programme's name."""
        return titled(self.title, self.called, language)

    @property
    def newer_entries(self) -> int:
        """How many entries of the record only a newer version of gep knows."""
        return sum(each.why == "unknown-type" for each in self.refused)

    def until(self, now: datetime) -> datetime:
        """Return until when an open turn counts: up to the end of the session, or up to `now`."""
        return self.closed or now

    def planned(self, phase: str) -> PlannedPhase | None:
        """Return the phase of the plan with this id."""
        return next((each for each in self.plan if each.id == phase), None)

    def run_with(self, id: str) -> Run | None:
        """Return the run with this id."""
        return next((run for run in self.runs if run.id == id), None)

    def block(self, scope: str) -> PlannedBlock | None:
        """Return the block with this id."""
        return next((block for block in self.blocks if block.id == scope), None)

    def person(self, id: str) -> Person | None:
        """Return the person with this id."""
        return next((person for person in self.people if person.id == id), None)

    def name(self, person: str) -> str:
        """Return the name for an id, following merged entries; anything that is not an id is a name already."""
        while person in self.merged:
            person = self.merged[person]
        found = self.person(person)
        return found.name if found else person


def titled(title: str, called: Text, language: str) -> str:
    """Return `title`; if it is only the programme's name, `called`, return that name in `language` ("fr" or "en")."""
    return called.into(language) if title in ("", called.fr, called.en) else title
