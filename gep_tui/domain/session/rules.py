"""What the events of a session do: their effects, and what the seat decides of them."""

from __future__ import annotations

from collections.abc import Sequence

from gep_tui.domain.session import effects
from gep_tui.domain.session.authority import LASTING, adopted, may, refused_undo
from gep_tui.domain.session.before_image import was
from gep_tui.domain.session.builder import APPLY, Builder, moment_of, replace
from gep_tui.domain.session.claim import Claim
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
    StretchChosen,
    Undone,
)
from gep_tui.domain.session.seats import SEATING, Seats, Steps
from gep_tui.domain.session.state import Session
from gep_tui.domain.session.undo_entry import UndoEntry, command_of
from gep_tui.domain.stream.ordered_events import OrderedEvents
from gep_tui.domain.stream.position import Position, place
from gep_tui.domain.stream.refused import Refused
from gep_tui.domain.stream.rules import StreamRules
from gep_tui.domain.stream.undo_piles import UndoPiles

assert effects.__all__, "importing the effects registers them"


class SessionRules(StreamRules[Session, UndoEntry]):
    """Builds a session. Only the seat moves the clock and undoes, and who holds it depends on the whole record."""

    def __init__(self, seen_by: str = "") -> None:
        """Take the side of the writer `seen_by` while nobody has chosen between two stretches of the clock."""
        self._seen_by = seen_by

    def command(self, event: Event) -> UndoEntry:
        """Return an event of the record with what it changed, from which its description is made."""
        return command_of(event, self._build.was.get(event.key))

    def begin(self, events: OrderedEvents) -> None:
        """Forget the session, and find out who held the seat at each place in the record."""
        self._events = events
        settled = frozenset(event.claim for event in events if isinstance(event, SeatGranted | StretchChosen))
        self._build, self._seats = Builder(), Seats(Steps(events, events.by_key), self._seen_by, settled)
        for event in events:
            self.arrives(event)
        self._seats.adopted = adopted(events, events.by_key, self._seats)

    def arrives(self, event: Event) -> None:
        """Apply an event about the seat: it hands the seat over, or claims it."""
        if isinstance(event, SEATING):
            self._seats.take(event)

    def may(self, event: Event) -> str:
        """Return why the seat does not let `event` act, or ""; first keep the state that `event` is about to change."""
        if not may(event, self._seats):
            return "not-at-the-seat"
        before = was(self._build, event)
        if before is not None:
            self._build.was[event.key] = before
        return ""

    def effect(self, event: Event) -> str:
        """Apply an event to the session; return why it has no effect, or ""."""
        apply = APPLY.get(type(event))
        if apply is not None:
            return apply(self._build, event)
        match event:
            case SeatTaken() if event.key in self._seats.claims:
                return "claim"
            case SeatGranted() if not self._seats.was_granted(event):
                return "no-such-claim"
            case StretchChosen() if not self._seats.was_chosen(event):
                return "no-such-claim"
        return ""

    def refuses(self, event: Undone | Redone, target: Event | None) -> str:
        """Return why an undo or a redo has no effect, or ""."""
        return refused_undo(event, target, self._seats)

    def is_command(self, event: Event) -> bool:
        """Tell whether `event` is a command of the seat: the undo key takes back no others."""
        return not isinstance(event, LASTING) and self._seats.holder(place(event)) == event.writer

    def frozen(self, piles: UndoPiles[UndoEntry], refused: Sequence[Refused]) -> Session:
        """Return the session as it stands."""
        seats = self._seats
        return replace(
            self._build.freeze(),
            seat=seats.now,
            tenure=seats.tenure,
            seated=frozenset(seats.seated),
            claims=tuple(map(self._claim, seats.claims.values())),
            refused=tuple(refused),
            done=tuple(piles.done),
            undone=tuple(piles.undone),
            last=self._events.last,
            last_at=moment_of(self._build, self._events.last, self._events.last_at),
        )

    def _claim(self, event: SeatTaken) -> Claim:
        return Claim(
            key=event.key,
            writer=event.writer,
            at=event.at,
            holder=self._seats.followed(event),
            follows=event.follows or "",
            holder_seq=event.holder_seq,
        )

    def leaves_the_past(self, news: list[Event]) -> bool:
        """Tell whether `news` leave it unchanged who held the seat before them.

        A clock command without the seat may change it: the writer that took the seat may not have read that command.
        """
        last, holder = self._events.last, self._seats.now
        for event in news:
            if isinstance(event, SeatGranted | ClockAdopted | StretchChosen):
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
        known = self._events.last_of(self._seats.now)
        return event.follows == self._seats.tenure and event.holder_seq == known and last == self._events.last

    def without(self, event: Event) -> str:
        """Apply what remains of an event that was taken back.

        A person added may have spoken since, and stays known. A command that ended a pause is remembered, since the
        floor may have been given after it.
        """
        if isinstance(event, PersonAdded):
            APPLY[PersonAdded](self._build, event)
            person = self._build.people.get(event.key)
            if person is not None:
                self._build.people[event.key] = replace(person, present=False, listed=False)
        elif isinstance(event, PhaseEntered | Resumed | SessionClosed) and self._build.paused is not None:
            self._build.ghosts.add(event.key)
        return ""

    def stands_again(self, event: Undone | Redone) -> None:
        """Restore the pause that the undone command had ended, and stop the turn with it."""
        build = self._build
        if event.target in build.ghosts:
            build.ghosts.remove(event.target)
            if build.stands:
                hold_turn(build, event.at)
