"""From events to the session: deterministic, total, and the same whatever order the files are read in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timezone

from gep_tui.domain.session import effects
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
    Unknown,
)
from gep_tui.domain.session.seats import SEATING, Seats, Steps
from gep_tui.domain.session.state import BeforeImage, Claim, Refused, Session, UndoEntry
from gep_tui.domain.stream.order import LASTING, UNDOING, adopted, kept, may, refused_undo, stands_before, taken_back
from gep_tui.domain.stream.position import Position, place
from gep_tui.domain.stream.spans import fixed

assert effects.__all__, "importing the effects registers them"


def fold(events: Iterable[Event]) -> Session:
    """Return the session that `events`, in any order and with any doubles, make."""
    return Record(events).session


class Record:
    """All events read so far and the session they make. One step per new event; all anew where one changes the past."""

    def __init__(self, events: Iterable[Event] = ()) -> None:
        """Fold `events`, in any order."""
        self._events: dict[Position, Event] = {}
        self._build = Builder()
        self._seats = Seats()
        self._keys: dict[str, Event] = {}
        self._dead: dict[str, Position] = {}
        self.session = Session()
        self.add(events)

    @property
    def events(self) -> tuple[Event, ...]:
        """The events in the order of the record."""
        return tuple(self._events.values())

    def command(self, event: Event) -> UndoEntry:
        """Return an event of the record with what it changed, as words are made of it."""
        return command_of(event, self._build.was.get(event.key))

    def is_taken_back(self, event: Event) -> bool:
        """Tell whether an event of the record is undone."""
        return event.key in self._dead

    def last_of(self, writer: str) -> int:
        """Return the number of the last event of `writer`, 0 where there is none."""
        return self._build.latest.get(writer, 0)

    def event(self, key: str) -> Event | None:
        """Return the event with this key."""
        return self._keys.get(key)

    def add(self, events: Iterable[Event]) -> Session:
        """Take in `events` and return the session as it is with them."""
        news = self._news(events)
        if news:
            if self._goes_on(news):
                self._append(news)
            else:
                self._events.update((place(event), event) for event in news)
                self._again()
            self._seat()
            self.session = self._build.freeze()
        return self.session

    def _news(self, events: Iterable[Event]) -> list[Event]:
        """Return those of `events` that add anything, in their order; of two that claim one place one stands."""
        news: dict[Position, Event] = {}
        for event in events:
            if type(event.at.tzinfo) is not timezone:  # a clock of a named zone: files give back an offset
                event = replace(event, at=fixed(event.at))
            here = place(event)
            there = news.get(here) or self._events.get(here)
            if there is None or stands_before(event, there):
                news[here] = event
        return [news[here] for here in sorted(news)]

    def _goes_on(self, news: list[Event]) -> bool:
        """Tell whether `news` only add to the end, and leave the past as it was.

        A step of the clock by somebody without the seat may tell that it was taken from a holder who went on.
        """
        last, holder = self._build.last, self._seats.now
        for event in news:
            if place(event) <= last or isinstance(event, (*UNDOING, SeatGranted, ClockAdopted)):
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
        """Tell whether the writer of `event` knew all there was when it took the seat."""
        if event.follows is None:
            return (event.seen_seq, event.seen_writer) == last
        known = self.last_of(self._seats.now)
        return event.follows == self._seats.tenure and event.holder_seq == known and last == self._build.last

    def _append(self, news: list[Event]) -> None:
        """Give each of `news` its effect."""
        for event in news:
            self._events[place(event)] = event
            self._keys[event.key] = event
            if isinstance(event, SEATING):
                self._seats.take(event)
            self._step(event)

    def _again(self) -> None:
        """Fold everything from the start."""
        self._events = dict(sorted(self._events.items()))
        events = self._events.values()
        self._keys = {event.key: event for event in events}
        self._build, self._seats = Builder(), Seats(Steps(events, self._keys))
        for event in events:
            if isinstance(event, SEATING):
                self._seats.take(event)
        self._seats.adopted = adopted(events, self._keys, self._seats)
        self._dead = taken_back(events, self._keys, self._seats)
        for event in events:
            self._step(event)

    def _seat(self) -> None:
        """Put down who has the seat, and who claims it."""
        build, seats = self._build, self._seats
        build.seat, build.tenure = seats.now, seats.tenure
        build.claims = tuple(Claim(key=key, writer=each.writer, at=each.at) for key, each in seats.claims.items())

    def _step(self, event: Event) -> None:
        """Give one event its effect, or note why it has none."""
        build = self._build
        build.last, build.last_at = place(event), event.at
        build.latest[event.writer] = event.seq
        why = self._effect(event)
        if why:
            build.refused.append(Refused(writer=event.writer, seq=event.seq, type=_type(event), why=why))

    def _effect(self, event: Event) -> str:
        apply = APPLY.get(type(event))
        if apply is None:
            return self._of_order(event)
        if not may(event, self._seats):
            return "not-at-the-seat"
        before = was(self._build, event)
        if before is not None:
            self._build.was[event.key] = before
        if self._dead and event.key in self._dead:
            self._remember(event)
            return self._without(event)
        why = apply(self._build, event)
        if not why:
            self._remember(event)
        return why

    def _of_order(self, event: Event) -> str:
        """Give an event about others its effect: what is taken back, whose the seat is."""
        match event:
            case Undone() | Redone():
                return self._shift(event)
            case Unknown():
                return event.why
            case SeatTaken() if event.key in self._seats.claims:
                return "claim"
            case SeatGranted() if not self._seats.was_granted(event):
                return "no-such-claim"
        return ""

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

    def _remember(self, event: Event) -> None:
        """Put a command of the seat on the pile that the undo key takes from; a new one clears redo."""
        if isinstance(event, LASTING) or self._seats.holder(place(event)) != event.writer:
            return
        self._build.done.append(self.command(event))
        self._build.undone.clear()

    def _shift(self, event: Undone | Redone) -> str:
        """Move a command between the piles of undo and redo."""
        why = refused_undo(event, self._keys.get(event.target), self._seats)
        if why:
            return why
        done, undone = self._build.done, self._build.undone
        if isinstance(event, Undone):
            _moved(event.target, done, undone)
        else:
            _moved(event.target, undone, done)
        for key in kept(event, self._keys, self._seats):
            _moved(key, undone, done)
        if self._dead.get(event.target) == place(event):
            self._stand_again(event)
        return ""

    def _stand_again(self, event: Undone | Redone) -> None:
        """Let the pause hold again that a command, taken back here for the last time, had ended."""
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
    return UndoEntry(key=event.key, type=_type(event), about=about, at=event.at, event=event, was=before)


def _moved(key: str, source: list[UndoEntry], goal: list[UndoEntry]) -> None:
    """Move the command with this key from one pile to the other."""
    for command in source:
        if command.key == key:
            source.remove(command)
            goal.append(command)
            return


def _type(event: Event) -> str:
    """Return the event's type as it is written."""
    if isinstance(event, Unknown):
        return event.kind
    return str(event.__struct_config__.tag)
