"""Decide about marks, and about the clock of another laptop: where the notes written there belong."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.events import ClockOffset, PhaseMarked
from gep_tui.domain.session.mark import Mark
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.state import Session


def mark_phase(session: Session, now: datetime, phase: str, writer: str) -> PhaseMarked | Refusal:
    """Record that the room is now in `phase`, for the notes of `writer`; the seat has the clock, and needs no marks."""
    if session.planned(phase) is None:
        return no.UnknownPhase(phase=phase)
    if session.seat == writer:
        return no.ClockIsHere()
    if phase == phase_in_the_room(session, writer):
        return no.NothingChanges()
    return PhaseMarked(phase=phase, run=_current(session))


def set_offset(
    session: Session, now: datetime, of: str, first: int, last: int, seconds: float
) -> ClockOffset | Refusal:
    """Record that the clock of the writer `of` was `seconds` ahead, from its event `first` to its event `last`."""
    known = next((each for each in reversed(session.offsets) if each.writer == of), None)
    if known is not None and (known.first, known.last, known.seconds) == (first, last, seconds):
        return no.NothingChanges()
    return ClockOffset(of=of, from_seq=first, to_seq=last, seconds=seconds)


def where_notes_go(session: Session, writer: str) -> str:
    """Return the run under which `writer` writes notes now: its mark in force, else the current run, else ""."""
    mark = _mark_in_force(session, writer)
    return mark.key if mark else _current(session)


def phase_of(session: Session, run: str) -> str:
    """Return the phase of a run or a mark; "" if there is neither."""
    held = session.run_with(run) or next((mark for mark in session.marks if mark.key == run), None)
    return held.phase if held else ""


def phase_in_the_room(session: Session, writer: str) -> str:
    """Return the phase in which notes of `writer` are written now, "" before the beginning."""
    return phase_of(session, where_notes_go(session, writer))


def _mark_in_force(session: Session, writer: str) -> Mark | None:
    """Return the last mark of `writer`, unless the record has entered another run since the mark was made."""
    last = next((mark for mark in reversed(session.marks) if mark.writer == writer), None)
    return last if last is not None and last.run == _current(session) else None


def _current(session: Session) -> str:
    return session.runs[-1].id if session.runs else ""
