"""The session while it is folded: private to the fold, mutable, frozen into a `Session` on demand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any

import msgspec

from gep_tui.domain.carried.carried_note import CarriedOver
from gep_tui.domain.protocol.plan import PlannedBlock, PlannedPhase
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session.before_join import BeforeJoin
from gep_tui.domain.session.choosing import Vote
from gep_tui.domain.session.choosing_builder import ChoosingBuilder
from gep_tui.domain.session.events import Event
from gep_tui.domain.session.mark import Mark, Offset
from gep_tui.domain.session.open_gap import OpenGap
from gep_tui.domain.session.placing import NotePlaces
from gep_tui.domain.session.purged_note import PurgedNote
from gep_tui.domain.session.rating_builder import RatingBuilder
from gep_tui.domain.session.room_view import RoomView
from gep_tui.domain.session.sent_line import SentLine
from gep_tui.domain.session.state import Note, Person, Round, Run, Session, Turn
from gep_tui.domain.session.undo_entry import BeforeImage
from gep_tui.domain.stream.growing import Growing
from gep_tui.domain.stream.position import Position

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


#: The fields of the session that the builder holds as they are.
_PLAIN = (
    "id", "programme", "group", "group_id", "title", "carried", "called", "fingerprint", "opened", "announced",
    "agreed_end", "rehearsal", "speed", "first_plan", "blocks", "paused", "closed", "hands_ended",
)  # fmt: skip


class Builder:
    """The session under construction: dicts by id, whose frozen values are replaced as a whole.

    `ghosts` are commands that ended the current pause and were undone later: the turns that began in between are still
    real. `settled` is the time up to which gaps have been explained. `same` maps a turn that was given twice to the one
    that counts. `joined` maps a note that became part of another to that note and to the words it brought. `edits`
    holds changed notes as each change left them.
    """

    #: The latest corrected time of a note.
    last_corrected: datetime | None = None
    _placed_in: tuple[Run, ...] = ()

    def __init__(self) -> None:
        """Start empty."""
        self.id = self.programme = self.group = self.group_id = self.title = self.queue = ""
        self.called, self.fingerprint, self.carried = Text(), "", CarriedOver()
        self.gaps: dict[str, OpenGap] = {}
        self.settled: datetime | None = None
        self.opened: datetime | None = None
        self.announced: datetime | None = None
        self.agreed_end: datetime | None = None
        self.rehearsal, self.speed, self.notes_changed = False, 1.0, True
        self.first_plan: tuple[PlannedPhase, ...] = ()
        self.plan: dict[str, PlannedPhase] = {}
        self.blocks: tuple[PlannedBlock, ...] = ()
        self.roles: dict[str, dict[str, tuple[str, ...]]] = {}
        self.people: dict[str, Person] = {}
        self.merged: dict[str, str] = {}
        self.authors, self.nameless = dict[str, str](), set[str]()
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
        self.lines: dict[str, SentLine] = {}
        self.votes: dict[tuple[str, str, str], Vote] = {}
        self.notes: dict[str, Note] = {}
        self.edits: dict[str, Note] = {}
        self.joined: dict[str, tuple[str, str]] = {}
        self.before_join: dict[str, BeforeJoin] = {}
        self.purged: dict[str, PurgedNote] = {}
        self.marks: dict[str, Mark] = {}
        self.offsets: list[Offset] = []
        self.room, self.choosing, self.ratings = RoomView(), ChoosingBuilder(), RatingBuilder()
        self.was: dict[str, BeforeImage] = {}
        self.notes_shown: Growing[Note] = Growing()

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

    def note_named(self, id: str) -> Note | None:
        """Return the note with this id, or the one that it became part of."""
        while id in self.joined:
            id = self.joined[id][0]
        return self.notes.get(id)

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
        if not self.notes_changed and _comes_last(self, note):
            self.notes_shown = self.notes_shown.with_more(self.in_place(note))
        else:
            self.notes_changed = True

    def in_place(self, note: Note) -> Note:
        """Return a note in the phase where it belongs, by all marks and offsets known now."""
        return _places(self).placed(note) if self.marks or self.offsets else note

    def _show_notes(self, runs: tuple[Run, ...]) -> None:
        """Order the notes anew if anything changed; without marks and offsets they stay in the order of writing."""
        placing = bool(self.marks or self.offsets)
        if not self.notes_changed and (not placing or runs == self._placed_in):
            return
        notes, places = self.notes.values(), _places(self)
        self.notes_shown = Growing(places.ordered(notes) if placing else notes)
        corrected = (note.at for note in self.notes_shown if places.offset(note.origin)) if self.offsets else ()
        self.last_corrected = max(corrected, default=None)
        self.notes_changed, self._placed_in = False, runs

    def freeze(self) -> Session:
        """Return the session as it stands."""
        runs = tuple(self.runs.values())
        self._show_notes(runs)
        return Session(
            **{name: getattr(self, name) for name in _PLAIN},
            plan=tuple(self.plan.values()),
            roles=dict(self.roles),
            people=tuple(self.people.values()),
            merged=dict(self.merged),
            runs=runs,
            turns=tuple(self.turns.values()),
            open_turns=tuple(self.open_turns),
            hands=tuple(self.hands),
            rounds=dict(self.rounds),
            groups=dict(self.groups),
            votes=tuple(self.votes.values()),
            choosing=self.choosing.freeze(partial(_present_note, self), self.who),
            ratings=self.ratings.freeze(self.who),
            notes=self.notes_shown,
            joined={id: note for id, (note, _text) in self.joined.items()},
            purged=tuple(self.purged.values()),
            marks=tuple(self.marks.values()),
            offsets=tuple(self.offsets),
            gaps=tuple(self.gaps.values()),
            **_screens(self),
        )


def _screens(build: Builder) -> dict[str, Any]:
    """Return the fields of the session that concern the screens that have it open."""
    return {
        "authors": dict(build.authors),
        "nameless": frozenset(build.nameless),
        "queue": build.queue,
        "room": build.room,
        "lines": tuple(build.lines.values()),
    }


def _present_note(build: Builder, id: str) -> str:
    """Return the id of the note that this one is now; an id that names none stays as it is."""
    note = build.note_named(id)
    return note.id if note is not None else id


def _comes_last(build: Builder, note: Note) -> bool:
    """Tell whether a note that was just written stands behind all others: no corrected time puts it elsewhere."""
    last = build.last_corrected
    corrected = bool(build.offsets) and _places(build).offset(note.origin) is not None
    return not corrected and (last is None or last < note.at)


def _places(build: Builder) -> NotePlaces:
    return NotePlaces(tuple(build.runs.values()), build.marks, build.offsets)


def moment_of(build: Builder, place: Position, at: datetime) -> datetime:
    """Return when an event happened by the record's clock, by all offsets known now."""
    return _places(build).moment(place, at) if build.offsets else at
