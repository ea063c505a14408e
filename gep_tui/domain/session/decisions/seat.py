"""Decisions about the hand on the clock: take it, grant a claim to it, take over what was done without it."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.events import ClockAdopted, SeatGranted, SeatTaken
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.state import Refused, Session


def take(session: Session, holder_seq: int) -> SeatTaken:
    """Take the seat from whoever holds it; `holder_seq` is the number of the last event of that writer."""
    seq, writer = session.last
    return SeatTaken(seen_seq=seq, seen_writer=writer, follows=session.tenure, holder_seq=holder_seq)


def grant(session: Session, now: datetime, claim: str) -> SeatGranted | Refusal:
    """Give the seat to whoever made the `claim`."""
    return SeatGranted(claim=claim) if _is_open(session, claim) else no.NothingChanges()


def grant_over_stopped(session: Session, now: datetime, claim: str) -> SeatGranted | Refusal:
    """Let one's own `claim` act, because somebody said that the holder has stopped."""
    return SeatGranted(claim=claim, stopped=session.tenure) if _is_open(session, claim) else no.NothingChanges()


def adopt(session: Session, now: datetime, writer: str = "") -> ClockAdopted | Refusal:
    """Take over what `writer`, or anybody, did to the clock without the seat."""
    steps = tuple(f"{each.writer}-{each.seq}" for each in steps_beside(session, writer))
    return ClockAdopted(steps=steps) if steps else no.NothingChanges()


def steps_beside(session: Session, writer: str = "") -> tuple[Refused, ...]:
    """Return what `writer`, or anybody, did to the clock without the seat, and nobody took over."""
    return tuple(each for each in session.refused if each.why == "not-at-the-seat" and writer in ("", each.writer))


def _is_open(session: Session, claim: str) -> bool:
    return any(each.key == claim for each in session.claims)
