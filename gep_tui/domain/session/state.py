"""The state of a session at one moment: frozen values made by the fold and read by everything else."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import msgspec

from gep_tui.domain.protocol.plan import PlannedBlock, PlannedPhase
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session.events import EPOCH
from gep_tui.domain.session.undo_entry import UndoEntry
from gep_tui.domain.stream.record import Refused
from gep_tui.domain.stream.spans import Spans


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody in the circle; `listed` is false for an entry that was taken back.

    `stays` are the times in the room, from the opening on; the last one is open while the person is there.
    """

    id: str
    name: str
    service: str = ""
    function: str = ""
    address: str = ""
    present: bool = True
    arrived: datetime | None = None
    left: datetime | None = None
    stays: Spans = ()
    listed: bool = True


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """One time a phase was held, from its `phase_entered` on; `spans` do not include pauses."""

    id: str
    phase: str
    started: datetime
    ended: datetime | None = None
    spans: Spans = ()


class Turn(msgspec.Struct, frozen=True, kw_only=True):
    """One time that a person had the floor; `spans` leave pauses and questions in between out.

    `among` is how many people had a round's time to share when it began, 0 where that was not written. `waited` is the
    place in the queue (from 1) at which the speaker's hand was up until then, 0 where it was not.
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
    """A note of something said. `person` is an id, or a name that is not on the list."""

    id: str
    at: datetime
    run: str
    phase: str
    kind: str
    person: str
    author: str
    text: str
    due: str = ""
    changed: bool = False
    withdrawn: bool = False


class Round(msgspec.Struct, frozen=True, kw_only=True):
    """The state of a phase's round: who has passed, and its order."""

    number: int = 1
    order: tuple[str, ...] = ()
    passed: tuple[str, ...] = ()


class Vote(msgspec.Struct, frozen=True, kw_only=True):
    """Votes given to a note in a phase; `person` is "" for a count by hand."""

    phase: str
    option: str
    person: str
    votes: int


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """A `seat_taken` (its `key`) without effect, because its writer did not know the holder's latest clock commands."""

    key: str
    writer: str
    at: datetime


class OpenGap(msgspec.Struct, frozen=True, kw_only=True):
    """A time in which nobody kept the clock, not explained yet; `until` as it was recorded."""

    key: str
    why: str
    since: datetime
    until: datetime | None = None


class Session(msgspec.Struct, frozen=True, kw_only=True):
    """The whole record at one moment. `hands` are up, first come first; `hands_ended` went down with the last phase.

    `seat` is the writer who holds it, `tenure` the key of the event by which it does.
    """

    id: str = ""
    programme: str = ""
    group: str = ""
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
    runs: tuple[Run, ...] = ()
    paused: datetime | None = None
    closed: datetime | None = None
    turns: tuple[Turn, ...] = ()
    open_turns: tuple[str, ...] = ()
    hands: tuple[str, ...] = ()
    hands_ended: tuple[str, ...] = ()
    rounds: dict[str, Round] = {}
    groups: dict[str, tuple[tuple[str, ...], ...]] = {}
    votes: tuple[Vote, ...] = ()
    notes: Sequence[Note] = ()
    seat: str = ""
    tenure: str = ""
    claims: tuple[Claim, ...] = ()
    gaps: tuple[OpenGap, ...] = ()
    refused: tuple[Refused, ...] = ()
    done: tuple[UndoEntry, ...] = ()
    undone: tuple[UndoEntry, ...] = ()
    last: tuple[int, str] = (0, "")
    last_at: datetime = EPOCH

    @property
    def run(self) -> Run | None:
        """The current run: from beginning to end there is exactly one."""
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
        """The turn of who has the floor; nobody has it once the session is closed."""
        if not self.open_turns or self.closed is not None:
            return None
        top = self.open_turns[-1]
        return next((turn for turn in reversed(self.turns) if turn.id == top), None)

    @property
    def kept_notes(self) -> tuple[Note, ...]:
        """The notes that are not withdrawn."""
        return tuple(note for note in self.notes if not note.withdrawn)

    def titled(self, language: str) -> str:
        """Return the title, in `language` ("fr" or "en") where it is only the programme's name."""
        return titled(self.title, self.called, language)

    @property
    def newer_entries(self) -> int:
        """How many entries of the record are of a kind that only a newer version knows."""
        return sum(each.why == "unknown-type" for each in self.refused)

    def until(self, now: datetime) -> datetime:
        """Return until when an open turn counts: one that began after the end lasts no longer."""
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
        """Return the name behind an id, also of an entry made one with another; what is no id is a name already."""
        while person in self.merged:
            person = self.merged[person]
        found = self.person(person)
        return found.name if found else person


def titled(title: str, called: Text, language: str) -> str:
    """Return `title`; where it is only what the programme is `called`, that in `language` ("fr" or "en")."""
    return called.into(language) if title in ("", called.fr, called.en) else title
