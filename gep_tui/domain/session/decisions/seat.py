"""Decide about the seat: take it, grant a claim to it, accept what was done without it."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.events import ClockAdopted, SeatGranted, SeatTaken, StretchChosen
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.refused import Refused


def take(session: Session, holder_seq: int) -> SeatTaken:
    """Take the seat from its holder; `holder_seq` is the number of that writer's last event."""
    seq, writer = session.last
    return SeatTaken(seen_seq=seq, seen_writer=writer, follows=session.tenure, holder_seq=holder_seq)


def grant(session: Session, now: datetime, claim: str) -> SeatGranted | Refusal:
    """Give the seat to the writer of the `claim`."""
    return SeatGranted(claim=claim) if _is_open(session, claim) else no.NothingChanges()


def grant_over_stopped(session: Session, now: datetime, claim: str) -> SeatGranted | Refusal:
    """Put one's own `claim` into effect, because the user said that the holder has stopped."""
    found = next((each for each in session.claims if each.key == claim), None)
    if found is None:
        return no.NothingChanges()
    # a screen that goes on with its own clock sees itself at the seat
    return SeatGranted(claim=claim, stopped=found.follows if session.tenure == claim else session.tenure)


def choose_stretch(session: Session, now: datetime, claim: str, taken: bool) -> StretchChosen | Refusal:
    """Choose which of two stretches of the clock counts: the one since the `claim` if `taken`, else the holder's."""
    return StretchChosen(claim=claim, taken=taken) if _is_open(session, claim) else no.NothingChanges()


def adopt(session: Session, now: datetime, writer: str = "") -> ClockAdopted | Refusal:
    """Accept the clock commands that `writer`, or anybody, gave without the seat."""
    steps = tuple(f"{each.writer}-{each.seq}" for each in steps_beside(session, writer))
    return ClockAdopted(steps=steps) if steps else no.NothingChanges()


def steps_beside(session: Session, writer: str = "") -> tuple[Refused, ...]:
    """Return the clock commands that `writer`, or anybody, gave without the seat and nobody has accepted."""
    return tuple(each for each in session.refused if each.why == "not-at-the-seat" and writer in ("", each.writer))


def _is_open(session: Session, claim: str) -> bool:
    return any(each.key == claim for each in session.claims)
