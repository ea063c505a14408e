"""Refuse what is decided at the seat alone.

Only new commands are refused. The fold counts the turns and hands of any writer, so that no record loses speech.
"""

from __future__ import annotations

from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.events import (
    CaseChosen,
    ClockEvent,
    Event,
    GroupsFormed,
    HandLowered,
    HandRaised,
    HandsKept,
    OfferDrawn,
    OfferDropped,
    OfferKept,
    OrderDrawn,
    Passed,
    Redone,
    ReservationLifted,
    ReservationVoiced,
    RoundStarted,
    SpokenSince,
    TurnCorrected,
    TurnEnded,
    TurnMoved,
    TurnsMerged,
    TurnSplit,
    TurnStarted,
    Undone,
    VoteCast,
    WayChosen,
)
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.state import Session

#: Undo takes back the seat's commands; without the seat, notes are changed or withdrawn instead.
_COMMAND = (ClockEvent, Undone, Redone)

#: Events about who speaks, in which round and group, what they vote for, and which topic they choose.
_FLOOR = (
    TurnStarted, TurnEnded, Passed, RoundStarted, OrderDrawn, GroupsFormed, VoteCast, WayChosen, OfferDrawn,
    OfferDropped, OfferKept, ReservationVoiced, ReservationLifted, CaseChosen,
)  # fmt: skip

#: Events about who spoke when. Once the session is closed, anybody may correct it.
_SPEECH = (SpokenSince, TurnMoved, TurnCorrected, TurnSplit, TurnsMerged)

#: Events about who asks for the floor.
_QUEUE = (HandRaised, HandLowered, HandsKept)


def refused_beside(session: Session, writer: str, kind: type[Event]) -> Refusal | None:
    """Return why `writer` may not decide an event of this kind without the seat; `None` if it may."""
    if writer == session.seat:
        return None
    if issubclass(kind, _COMMAND):
        return no.ClosedElsewhere() if session.closed is not None else no.NotAtTheSeat(holder=session.seat)
    if issubclass(kind, _FLOOR) or (issubclass(kind, _SPEECH) and session.closed is None):
        return no.FloorIsElsewhere(holder=session.seat)
    if issubclass(kind, _QUEUE) and writer != session.queue:
        return no.QueueIsElsewhere(holder=session.seat)
    return None
