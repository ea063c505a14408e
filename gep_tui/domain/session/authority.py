"""Who may act: what needs the seat, what only the seat undoes, and what nobody undoes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial

from gep_tui.domain.session.events import (
    CaseCarried,
    CharterCarried,
    ClockAdopted,
    ClockEvent,
    Event,
    GapNoticed,
    LineSeen,
    LineSent,
    NoteAdded,
    NoteCarried,
    NotesJoined,
    NoteSplit,
    Redone,
    Signed,
    Undone,
)
from gep_tui.domain.session.seats import SEATING, Seats
from gep_tui.domain.stream import order
from gep_tui.domain.stream.position import place

#: Events that nobody undoes: the beginning of a session and what it takes along, the seat, written words, recorded
#: gaps, signatures, lines. A split of notes is reversed by joining them, and the other way round, so that what was
#: written since stays.
LASTING = (
    *order.LASTING, *SEATING, NoteAdded, NoteSplit, NotesJoined, GapNoticed, Signed, LineSent, LineSeen,
    NoteCarried, CharterCarried, CaseCarried,
)  # fmt: skip


def may(event: Event, seats: Seats) -> bool:
    """Tell whether the seat allows `event` to act."""
    return not isinstance(event, ClockEvent) or _is_at_the_seat(event, seats)


def refused_undo(event: Undone | Redone, target: Event | None, seats: Seats) -> str:
    """Return why an undo or a redo has no effect, or ""."""
    if target is None or isinstance(target, LASTING) or place(target) >= place(event):
        return "nothing-to-undo"
    if _is_at_the_seat(event, seats):
        return ""
    return "not-at-the-seat" if isinstance(target, ClockEvent) or event.writer != target.writer else ""


def adopted(events: Iterable[Event], by_key: Mapping[str, Event], seats: Seats) -> frozenset[str]:
    """Return the keys of steps without the seat that the seat has accepted and not undone."""
    adopting = [event for event in events if isinstance(event, ClockAdopted) and may(event, seats)]
    dead = order.taken_back(events, by_key, partial(refused_undo, seats=seats)) if adopting else {}
    return frozenset(
        key
        for event in adopting
        if event.key not in dead
        for key in event.steps
        if isinstance(step := by_key.get(key), ClockEvent | Undone | Redone)
        and not isinstance(step, ClockAdopted)
        and place(step) < place(event)
    )


def _is_at_the_seat(event: Event, seats: Seats) -> bool:
    """Tell whether `event` was written at the seat, or accepted there."""
    holds = seats.holder(place(event)) == event.writer and not seats.has_lapsed(place(event))
    return holds or event.key in seats.adopted
