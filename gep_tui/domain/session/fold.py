"""From events to the session: deterministic, total, and the same whatever order the files are read in."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from gep_tui.domain.session import effects
from gep_tui.domain.session.authority import LASTING, adopted, may, refused_undo
from gep_tui.domain.session.before_image import was
from gep_tui.domain.session.builder import APPLY, Builder, replace
from gep_tui.domain.session.effects.phases import hold_turn
from gep_tui.domain.session.events import (
    ClockAdopted,
    ClockEvent,
    Event,
    PersonAdded,
    PhaseEntered,
    Redone,
    Resumed,
    SeatGranted,
    SeatTaken,
    SessionClosed,
    SessionOpened,
    Undone,
)
from gep_tui.domain.session.seats import SEATING, Seats, Steps
from gep_tui.domain.session.state import Claim, Session
from gep_tui.domain.session.undo_entry import BeforeImage, UndoEntry
from gep_tui.domain.stream.position import Position, place
from gep_tui.domain.stream.record import StreamRecord, type_of

assert effects.__all__, "importing the effects registers them"


def fold(events: Iterable[Event]) -> Session:
    """Return the session made by `events`, in any order and with any duplicates."""
    return Record(events).session


class Record(StreamRecord[Session, UndoEntry]):
    """The record of a session: its effects, and what the seat decides of its order."""

    @property
    def session(self) -> Session:
        """The session as it stands."""
        return self.state

    def command(self, event: Event) -> UndoEntry:
        """Return an event of the record with what it changed, as words are made of it."""
        return command_of(event, self._build.was.get(event.key))

    def _begin(self, events: Collection[Event]) -> None:
        self._build, self._seats = Builder(), Seats(Steps(events, self._keys))
        for event in events:
            self._arrives(event)
        self._seats.adopted = adopted(events, self._keys, self._seats)

    def _arrives(self, event: Event) -> None:
        if isinstance(event, SEATING):
            self._seats.take(event)

    def _may(self, event: Event) -> str:
        """Return whether the seat lets it act, and keep the state before it."""
        if not may(event, self._seats):
            return "not-at-the-seat"
        before = was(self._build, event)
        if before is not None:
            self._build.was[event.key] = before
        return ""

    def _effect(self, event: Event) -> str:
        apply = APPLY.get(type(event))
        if apply is not None:
            return apply(self._build, event)
        match event:
            case SeatTaken() if event.key in self._seats.claims:
                return "claim"
            case SeatGranted() if not self._seats.was_granted(event):
                return "no-such-claim"
        return ""

    def _refuses(self, event: Undone | Redone, target: Event | None) -> str:
        return refused_undo(event, target, self._seats)

    def _is_command(self, event: Event) -> bool:
        """Tell whether it is a command of the seat: the undo key takes back no others."""
        return not isinstance(event, LASTING) and self._seats.holder(place(event)) == event.writer

    def _frozen(self) -> Session:
        seats = self._seats
        return replace(
            self._build.freeze(),
            seat=seats.now,
            tenure=seats.tenure,
            claims=tuple(Claim(key=key, writer=each.writer, at=each.at) for key, each in seats.claims.items()),
            refused=tuple(self.refused),
            done=tuple(self.piles.done),
            undone=tuple(self.piles.undone),
            last=self.last,
            last_at=self.last_at,
        )

    def _leaves_the_past(self, news: list[Event]) -> bool:
        """Tell whether who has the seat is settled by what was known before.

        A step of the clock by somebody without the seat may tell that it was taken from a holder who went on.
        """
        last, holder = self.last, self._seats.now
        for event in news:
            if isinstance(event, SeatGranted | ClockAdopted):
                return False
            if isinstance(event, SeatTaken):
                if not self._takes_at_once(event, last):
                    return False
                holder = event.writer
            elif isinstance(event, ClockEvent) and event.writer != holder:
                return False
            elif isinstance(event, SessionOpened):
                holder = holder or event.writer
            last = place(event)
        return True

    def _takes_at_once(self, event: SeatTaken, last: Position) -> bool:
        """Tell whether the writer of `event` had read everything when it took the seat."""
        if event.follows is None:
            return (event.seen_seq, event.seen_writer) == last
        known = self.last_of(self._seats.now)
        return event.follows == self._seats.tenure and event.holder_seq == known and last == self.last

    def _without(self, event: Event) -> str:
        """Do what remains of an event that was taken back: a person added may have spoken, and stays known.

        So may whoever got the floor after a command that ended a pause.
        """
        if isinstance(event, PersonAdded):
            APPLY[PersonAdded](self._build, event)
            person = self._build.people[event.key]
            self._build.people[event.key] = replace(person, present=False, listed=False)
        elif isinstance(event, PhaseEntered | Resumed | SessionClosed) and self._build.paused is not None:
            self._build.ghosts.add(event.key)
        return ""

    def _stands_again(self, event: Undone | Redone) -> None:
        """Let the pause hold again that the command had ended."""
        build = self._build
        if event.target in build.ghosts:
            build.ghosts.remove(event.target)
            if build.stands:
                hold_turn(build, event.at)


def command_of(event: Event, before: BeforeImage | None = None) -> UndoEntry:
    """Return an event as words are made of it, and what stood before it."""
    about = next(
        (
            value
            for field in ("to", "person", "note", "phase", "role", "turn", "why", "run")
            if isinstance(value := getattr(event, field, None), str) and value
        ),
        "",
    )
    return UndoEntry(key=event.key, type=type_of(event), about=about, at=event.at, event=event, was=before)
