"""Who held the seat from which place in the record on, and who claims it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from gep_tui.domain.session.events import ClockEvent, Event, Redone, SeatGranted, SeatTaken, SessionOpened, Undone
from gep_tui.domain.stream.position import Position, place

#: The events that hand the seat over.
SEATING = (SessionOpened, SeatTaken, SeatGranted)


class Tenure(NamedTuple):
    """`writer` holds the seat after the place `since`, by the event `key`."""

    since: Position
    writer: str
    key: str


class Seats:
    """Who held the seat from which place on.

    A `seat_taken` acts from its own place, and only where it names the tenure in force and its holder did nothing to
    the clock that the taker had not read. Otherwise it is one of the `claims`, by key, until it is granted. One of an
    older gep names no tenure: it acts from what its writer had seen. `adopted` are the keys of steps that were made
    without the seat and act all the same, because somebody at the seat took them over.
    """

    def __init__(self, steps: Steps | None = None) -> None:
        """Start with nobody at the seat; `steps` are those of the whole record."""
        self._steps = steps or Steps()
        self._tenures: list[Tenure] = []
        self.claims: dict[str, SeatTaken] = {}
        self.adopted: frozenset[str] = frozenset()

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
            case SeatGranted() if self.may_grant(event):
                self._hand_over(event, self.claims[event.claim].writer)

    def may_grant(self, event: SeatGranted) -> bool:
        """Tell whether the claim is open, and granted by the holder, or by the claimant over a holder that stopped."""
        claim = self.claims.get(event.claim)
        if claim is None:
            return False
        return event.writer == self.now or (event.writer == claim.writer and event.stopped == self.tenure)

    def was_granted(self, event: SeatGranted) -> bool:
        """Tell whether the seat was handed over by `event`."""
        return any(tenure.key == event.key for tenure in self._tenures)

    def holder(self, at: Position) -> str:
        """Return who held the seat when the event at this place was written; "" if nobody."""
        index = bisect_left(self._tenures, at, key=lambda tenure: tenure.since)
        return self._tenures[index - 1].writer if index else ""

    @property
    def now(self) -> str:
        """Who holds it at the end of the record."""
        return self._tenures[-1].writer if self._tenures else ""

    @property
    def tenure(self) -> str:
        """The key of the event by which it is held at the end of the record."""
        return self._tenures[-1].key if self._tenures else ""

    def _hand_over(self, event: Event, writer: str) -> None:
        """Let `writer` hold it from `event` on, which settles that writer's claims."""
        self._tenures.append(Tenure(place(event), writer, event.key))
        self.claims = {key: claim for key, claim in self.claims.items() if claim.writer != writer}

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
        """Tell whether `writer` did something to the clock after its event `after` and before it took the seat anew.

        Who takes the seat anew has read that somebody else took it.
        """
        clock, seat = self._clock.get(writer, ()), self._seat.get(writer, ())
        first, anew = bisect_right(clock, after), bisect_right(seat, after)
        return first < len(clock) and (anew == len(seat) or clock[first] < seat[anew])


def is_clock_step(event: Event, by_key: Mapping[str, Event]) -> bool:
    """Tell whether `event` is a clock command, or undoes one."""
    if isinstance(event, Undone | Redone):
        return isinstance(by_key.get(event.target), ClockEvent)
    return isinstance(event, ClockEvent)
