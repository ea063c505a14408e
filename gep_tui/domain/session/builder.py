"""The session while it is folded: private to the fold, mutable, frozen into a `Session` on demand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import msgspec

from gep_tui.domain.protocol.plan import PlannedBlock, PlannedPhase
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session.events import Event
from gep_tui.domain.session.state import Note, OpenGap, Person, Round, Run, Session, Turn, Vote
from gep_tui.domain.session.undo_entry import BeforeImage
from gep_tui.domain.stream.growing import Growing

replace = msgspec.structs.replace

#: Applies one event to a builder; returns why it was refused, or "".
Applies = Callable[["Builder", Any], str]

APPLY: dict[type[Event], Applies] = {}


def applies(event: type[Event]) -> Callable[[Applies], Applies]:
    """Register the function that gives `event` its effect."""

    def register(function: Applies) -> Applies:
        APPLY[event] = function
        return function

    return register


class Builder:
    """Dicts by id; their values are frozen and replaced as a whole.

    `ghosts` are commands, undone later, that ended the current pause: whoever got the floor between such a command and
    its undoing did speak. `settled` is until when somebody has explained the time that nobody kept. `same` maps a turn
    that was given twice to the one that counts.
    """

    def __init__(self) -> None:
        """Start empty."""
        self.id = self.programme = self.group = self.title = ""
        self.called, self.fingerprint = Text(), ""
        self.gaps: dict[str, OpenGap] = {}
        self.settled: datetime | None = None
        self.opened: datetime | None = None
        self.announced: datetime | None = None
        self.agreed_end: datetime | None = None
        self.rehearsal = False
        self.speed = 1.0
        self.first_plan: tuple[PlannedPhase, ...] = ()
        self.plan: dict[str, PlannedPhase] = {}
        self.blocks: tuple[PlannedBlock, ...] = ()
        self.roles: dict[str, dict[str, tuple[str, ...]]] = {}
        self.people: dict[str, Person] = {}
        self.merged: dict[str, str] = {}
        self.runs: dict[str, Run] = {}
        self.paused: datetime | None = None
        self.ghosts: set[str] = set()
        self.closed: datetime | None = None
        self.turns: dict[str, Turn] = {}
        self.same: dict[str, str] = {}
        self.open_turns: list[str] = []
        self.hands: list[str] = []
        self.hands_ended: tuple[str, ...] = ()
        self.rounds: dict[str, Round] = {}
        self.groups: dict[str, tuple[tuple[str, ...], ...]] = {}
        self.votes: dict[tuple[str, str, str], Vote] = {}
        self.notes: dict[str, Note] = {}
        self.was: dict[str, BeforeImage] = {}
        self.notes_shown: Growing[Note] = Growing()
        self.notes_changed = True

    @property
    def run(self) -> Run | None:
        """The current run."""
        return next(reversed(self.runs.values())) if self.runs and self.closed is None else None

    @property
    def stands(self) -> bool:
        """Whether the speaker's time is stopped."""
        return self.paused is not None and not self.ghosts

    def place_in_queue(self, person: str) -> int:
        """Return the place of a person's raised hand in the queue, from 1; 0 if it is down."""
        return self.hands.index(person) + 1 if person in self.hands else 0

    def lower_hand(self, person: str) -> None:
        """Lower a person's hand, since whoever has or had the floor no longer asks for it."""
        if person in self.hands:
            self.hands.remove(person)

    def give_floor(self, person: str, phase: str) -> None:
        """Record that a person speaks in `phase`: their hand goes down, and they no longer pass in this round."""
        self.lower_hand(person)
        here = self.rounds.get(phase)
        if here is not None and person in here.passed:
            self.rounds[phase] = replace(here, passed=tuple(each for each in here.passed if each != person))

    def turn_named(self, id: str) -> Turn | None:
        """Return the turn with this id, or the one that absorbed it."""
        while id in self.same:
            id = self.same[id]
        return self.turns.get(id)

    def run_named(self, id: str) -> Run | None:
        """Return the run with this id, or if it was undone, the run that is current without it."""
        found = self.runs.get(id)
        return found or (next(reversed(self.runs.values())) if self.runs else None)

    def who(self, person: str) -> str:
        """Return a person's current id, after any merges."""
        while person in self.merged:
            person = self.merged[person]
        return person

    def everyone(self, people: tuple[str, ...]) -> tuple[str, ...]:
        """Return the current ids of `people`, each once."""
        return tuple(dict.fromkeys(map(self.who, people)))

    def add_note(self, note: Note) -> None:
        """Add a note after the others; if nothing else changed, only this one has to be added to the state."""
        self.notes[note.id] = note
        if not self.notes_changed:
            self.notes_shown = self.notes_shown.with_more(note)

    def freeze(self) -> Session:
        """Return the session as it stands."""
        if self.notes_changed:
            self.notes_shown = Growing(self.notes.values())
            self.notes_changed = False
        return Session(
            id=self.id,
            programme=self.programme,
            group=self.group,
            title=self.title,
            called=self.called,
            fingerprint=self.fingerprint,
            opened=self.opened,
            announced=self.announced,
            agreed_end=self.agreed_end,
            rehearsal=self.rehearsal,
            speed=self.speed,
            first_plan=self.first_plan,
            plan=tuple(self.plan.values()),
            blocks=self.blocks,
            roles=dict(self.roles),
            people=tuple(self.people.values()),
            merged=dict(self.merged),
            runs=tuple(self.runs.values()),
            paused=self.paused,
            closed=self.closed,
            turns=tuple(self.turns.values()),
            open_turns=tuple(self.open_turns),
            hands=tuple(self.hands),
            hands_ended=self.hands_ended,
            rounds=dict(self.rounds),
            groups=dict(self.groups),
            votes=tuple(self.votes.values()),
            notes=self.notes_shown,
            gaps=tuple(self.gaps.values()),
        )
