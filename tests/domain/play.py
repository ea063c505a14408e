"""A session played by hand: decisions are made, stamped and folded as at the desk, on a clock that the test moves."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta, timezone
from typing import Any, TypeVar

import msgspec

from gep_tui.domain.protocol.plan import PlannedBlock, PlannedPhase
from gep_tui.domain.protocol.protocol import Role, Text
from gep_tui.domain.session import events as ev
from gep_tui.domain.session.decisions import phases, seat, undoing
from gep_tui.domain.session.events import Event, Guest, SeatTaken, SessionOpened
from gep_tui.domain.session.fold import Record
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.state import Session, Turn
from gep_tui.domain.session.timing import Timing, phase_seconds, timing
from gep_tui.domain.stream import spans

WINTER = timezone(timedelta(hours=1))
TEN = datetime(2026, 11, 22, 10, 0, tzinfo=WINTER)
FIVE = ("anne", "karim", "lea", "paul", "zoe")

Kind = TypeVar("Kind", bound=Event)


def phase(id: str, minutes: float | None = 10, **more: Any) -> PlannedPhase:
    """Return a phase of so many minutes, with no floor unless one is given."""
    seconds = None if minutes is None else round(minutes * 60)
    return PlannedPhase(id=id, name=Text(fr=id.title(), en=id.title()), seconds=seconds, **more)


def three() -> tuple[PlannedPhase, ...]:
    return phase("welcome", 10), phase("talk", 30), phase("review", 10)


def role(rest: bool = False, count: int | None = None) -> Role:
    return Role(label=Text(fr="rôle", en="role"), rest=rest, count=count)


def block(id: str, **more: Any) -> PlannedBlock:
    return PlannedBlock(id=id, **more)


def case(id: str = "case", rounds: int = 0, **more: Any) -> tuple[PlannedBlock, ...]:
    """Return the blocks of a case with a presenter and consultants, and of rounds that each have a presenter."""
    roles = {"presenter": role(count=1), "consultant": role(rest=True)}
    own = {"presenter": roles["presenter"]}
    inner = (
        block(
            f"{id}.trio-{number}",
            protocol="codev",
            roles=own,
            name=Text(fr=f"Tour {number}", en=f"Round {number}"),
            open_ended=True,
        )
        for number in range(1, rounds + 1)
    )
    return (block(id, protocol="codev", roles=roles, **more), *inner)


class Hand:
    """One writer at one record: it knows what it has read, and stamps what it writes as the live session does."""

    def __init__(self, writer: str, now: Callable[[], datetime], record: Record | None = None) -> None:
        self.writer, self._now = writer, now
        self.record = Record() if record is None else record

    @property
    def now(self) -> datetime:
        return self._now()

    @property
    def session(self) -> Session:
        return self.record.session

    def write(self, event: Kind) -> Kind:
        stamped = msgspec.structs.replace(event, writer=self.writer, seq=self.session.last[0] + 1, at=self.now)
        self.record.add((stamped,))
        return stamped

    def try_(self, decision: Callable[..., Event | Refusal], *args: Any, **more: Any) -> Event | Refusal:
        """Decide, and write what was decided."""
        outcome = decision(self.session, self.now, *args, **more)
        return outcome if isinstance(outcome, Refusal) else self.write(outcome)

    def do(self, decision: Callable[..., Event | Refusal], *args: Any, **more: Any) -> Any:
        """Decide and write; a refusal fails the test."""
        outcome = self.try_(decision, *args, **more)
        assert isinstance(outcome, Event), outcome
        return outcome

    def take_seat(self) -> SeatTaken:
        return self.write(seat.take(self.session, self.record.last_of(self.session.seat)))

    def take_seat_as_before(self) -> SeatTaken:
        """Take the seat as an earlier version did, which did not record from whom."""
        seq, writer = self.session.last
        return self.write(SeatTaken(seen_seq=seq, seen_writer=writer))

    def undo(self) -> Any:
        return self.do(undoing.undo)

    def redo(self) -> Any:
        return self.do(undoing.redo)

    def read(self, other: Hand) -> None:
        """Read all that `other` has read and written."""
        self.record.add(other.record.events)


class Play(Hand):
    """The desk of a session with five people that has been opened, its clock, and the other hands around it."""

    def __init__(
        self,
        plan: Iterable[PlannedPhase] | None = None,
        people: Iterable[str] = FIVE,
        start: datetime = TEN,
        begun: bool = True,
        absent: Iterable[str] = (),
        **opening: Any,
    ) -> None:
        self.clock = start
        super().__init__("desk", lambda: self.clock)
        guests = [Guest(id=id, name=id.title(), present=id not in tuple(absent)) for id in people]
        self.write(
            SessionOpened(
                id="2026-11-22-1000-abc",
                programme="sample",
                plan=tuple(three() if plan is None else plan),
                people=tuple(guests),
                **opening,
            )
        )
        if begun:
            self.do(phases.begin)

    def after(self, seconds: float = 0, minutes: float = 0) -> Play:
        """Let time go by."""
        self.clock += timedelta(seconds=seconds, minutes=minutes)
        return self

    def hand(self, writer: str, sees_all: bool = True) -> Hand:
        """Return another writer; one that `sees_all` shares this record, another has a copy of its own."""
        record = self.record if sees_all else Record(self.record.events)
        return Hand(writer, lambda: self.clock, record)

    @property
    def timing(self) -> Timing:
        return timing(self.session, self.now)

    @property
    def here(self) -> str:
        """The current phase."""
        assert self.session.phase is not None
        return self.session.phase.id

    @property
    def speaker(self) -> str:
        return self.session.turn.person if self.session.turn else ""

    def next(self) -> Any:
        return self.do(phases.next_phase)

    def held(self, phase: str) -> float:
        """Return the seconds that a phase has had."""
        return phase_seconds(self.session, phase, self.now)

    def spoken(self, person: str = "") -> float:
        """Return the seconds that a person, or everybody, has spoken."""
        return sum(length(turn, self.now) for turn in self.session.turns if person in ("", turn.person))


def length(turn: Turn, now: datetime) -> float:
    return spans.seconds(turn.spans, now)


def speech(session: Session, now: datetime) -> float:
    """Return all seconds of speech."""
    return sum(spans.seconds(turn.spans, session.until(now)) for turn in session.turns)


def as_told(session: Session, *but: str) -> dict[str, Any]:
    """Return a session as plain values, exact to the offset of every time, without the fields named."""
    told: dict[str, Any] = msgspec.to_builtins(session, enc_hook=list)
    return {name: value for name, value in told.items() if name not in but}


def refused(session: Session) -> list[tuple[str, str]]:
    return [(each.type, each.why) for each in session.refused]


__all__ = [
    "FIVE", "TEN", "WINTER", "Hand", "Play", "as_told", "block", "case", "ev", "length", "phase", "refused", "role",
    "speech", "three",
]  # fmt: skip
