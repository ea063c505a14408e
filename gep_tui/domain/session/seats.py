"""Who held the seat from which place in the record on, and who claims it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from gep_tui.domain.session.events import (
    ClockEvent,
    Event,
    Redone,
    SeatGranted,
    SeatTaken,
    SessionOpened,
    StretchChosen,
    Undone,
)
from gep_tui.domain.stream.position import Position, place

#: The events that hand the seat over.
SEATING = (SessionOpened, SeatTaken, SeatGranted, StretchChosen)


class Tenure(NamedTuple):
    """`writer` holds the seat after the place `since`, by the event `key`."""

    since: Position
    writer: str
    key: str


class Lapse(NamedTuple):
    """The clock commands of `writer` after its event `after` and before the place `before`: they have no effect."""

    writer: str
    after: int
    before: Position


class Seats:
    """Who held the seat from which place on.

    A `seat_taken` acts from its own place, and only if it names the tenure in force and the taker had read all clock
    commands of the holder. Otherwise it is one of the `claims`, by key, until it is granted. One from an older gep
    names no tenure: it acts from the last place that its writer had read. `adopted` are the keys of clock commands
    given without the seat that count because the seat accepted them.

    In a record `seen_by` one writer, that writer's own claims act at once, until somebody chooses between the two
    stretches: until then its screen goes on with its own clock.
    """

    def __init__(self, steps: Steps | None = None, seen_by: str = "", settled: frozenset[str] = frozenset()) -> None:
        """Start with nobody at the seat; `steps` are those of the whole record, `settled` the claims decided in it."""
        self._steps = steps or Steps()
        self._seen_by, self._settled = seen_by, settled
        self._lapses: list[Lapse] = []
        self._chosen: set[str] = set()
        self._tenures: list[Tenure] = []
        self.claims: dict[str, SeatTaken] = {}
        self.adopted: frozenset[str] = frozenset()
        #: All who ever held the seat: a program that is started again is another writer.
        self.seated: set[str] = set()

    def take(self, event: Event) -> None:
        """Apply `event`, the next in order, to the seat."""
        match event:
            case SessionOpened() if not self._tenures:
                self._hand_over(event, event.writer)
            case SeatTaken(follows=None):
                self._take_from_what_was_seen(event)
            case SeatTaken():
                if event.follows == self.tenure and not self._steps.went_on(self.now, event.holder_seq):
                    self._hand_over(event, event.writer)
                elif event.writer != self.now:
                    self.claims[event.key] = event
                    if event.writer == self._seen_by and event.key not in self._settled:
                        self._go_back_to(event)
            case SeatGranted() if self.may_grant(event):
                self._hand_over(event, self.claims[event.claim].writer)
            case StretchChosen() if self.may_choose(event):
                self._choose(event)
        self.seated.add(self.now)

    def may_grant(self, event: SeatGranted) -> bool:
        """Tell whether the claim is open, and granted by the holder, or by the claimant if the holder has stopped."""
        claim = self.claims.get(event.claim)
        if claim is None:
            return False
        return event.writer == self.now or (event.writer == claim.writer and event.stopped == self.tenure)

    def may_choose(self, event: StretchChosen) -> bool:
        """Tell whether the claim is open, and the choice was made by the holder or the claimant."""
        claim = self.claims.get(event.claim)
        return claim is not None and event.writer in (self.now, claim.writer)

    def was_chosen(self, event: StretchChosen) -> bool:
        """Tell whether `event` settled a claim by choosing a stretch."""
        return event.key in self._chosen

    def has_lapsed(self, at: Position) -> bool:
        """Tell whether the clock command at this place has lapsed, because another stretch was chosen."""
        seq, writer = at
        return any(writer == each.writer and each.after < seq and at < each.before for each in self._lapses)

    def followed(self, claim: SeatTaken) -> str:
        """Return the writer from whom a claim took the seat; "" if nobody held it."""
        return self._tenures[_followed(self._tenures, claim)].writer if self._tenures else ""

    def was_granted(self, event: SeatGranted) -> bool:
        """Tell whether the seat was handed over by `event`."""
        return any(tenure.key == event.key for tenure in self._tenures)

    def holder(self, at: Position) -> str:
        """Return who held the seat when the event at this place was written; "" if nobody."""
        index = bisect_left(self._tenures, at, key=lambda tenure: tenure.since)
        return self._tenures[index - 1].writer if index else ""

    @property
    def now(self) -> str:
        """The holder at the end of the record."""
        return self._tenures[-1].writer if self._tenures else ""

    @property
    def tenure(self) -> str:
        """The key of the event that gave the present holder the seat."""
        return self._tenures[-1].key if self._tenures else ""

    def _hand_over(self, event: Event, writer: str) -> None:
        """Give `writer` the seat from `event` on, which settles that writer's claims."""
        self._tenures.append(Tenure(place(event), writer, event.key))
        self.claims = {key: claim for key, claim in self.claims.items() if claim.writer != writer}

    def _choose(self, event: StretchChosen) -> None:
        claim = self.claims.pop(event.claim)
        self._chosen.add(event.key)
        if event.taken:
            self._go_back_to(claim)
            self.claims = {key: each for key, each in self.claims.items() if each.writer != claim.writer}

    def _go_back_to(self, claim: SeatTaken) -> None:
        """Give the claimant the seat since the claim, and drop all tenures that it had not read."""
        del self._tenures[_followed(self._tenures, claim) + 1 :]
        self._lapses.append(Lapse(self.now, claim.holder_seq, place(claim)))
        self._tenures.append(Tenure(place(claim), claim.writer, claim.key))

    def _take_from_what_was_seen(self, event: SeatTaken) -> None:
        since = min(place(event), (event.seen_seq, event.seen_writer))
        while self._tenures and self._tenures[-1].since > since:
            self._tenures.pop()
        self._tenures.append(Tenure(since, event.writer, event.key))


class Steps:
    """For each writer, the numbers of its clock commands and of its seat-taking events."""

    def __init__(self, events: Iterable[Event] = (), by_key: Mapping[str, Event] | None = None) -> None:
        """Go through `events`, in the order of the record."""
        self._clock: dict[str, list[int]] = {}
        self._seat: dict[str, list[int]] = {}
        for event in events:
            if isinstance(event, SeatTaken):
                self._seat.setdefault(event.writer, []).append(event.seq)
            elif is_clock_step(event, by_key or {}):
                self._clock.setdefault(event.writer, []).append(event.seq)

    def went_on(self, writer: str, after: int) -> bool:
        """Tell whether `writer` gave a clock command after its event `after`, before it took the seat again.

        A writer that takes the seat again has read that somebody else had taken it.
        """
        clock, seat = self._clock.get(writer, ()), self._seat.get(writer, ())
        first, anew = bisect_right(clock, after), bisect_right(seat, after)
        return first < len(clock) and (anew == len(seat) or clock[first] < seat[anew])


def is_clock_step(event: Event, by_key: Mapping[str, Event]) -> bool:
    """Tell whether `event` is a clock command, or undoes one."""
    if isinstance(event, Undone | Redone):
        return isinstance(by_key.get(event.target), ClockEvent)
    return isinstance(event, ClockEvent)


def _followed(tenures: list[Tenure], claim: SeatTaken) -> int:
    """Return the index of the tenure that a claim follows; if it is unknown, of the last one before the claim."""
    places = [at for at, each in enumerate(tenures) if each.key == claim.follows]
    before = [at for at, each in enumerate(tenures) if each.since < place(claim)]
    return (places or before or [0])[-1]
