"""Decisions to take a command back, and to give it back."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.events import ClockEvent, PhaseEntered, Redone, SessionClosed, Undone
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.state import Session, UndoEntry


def undo(session: Session, now: datetime, keeping: bool = False) -> Undone | Refusal:
    """Take back the last command of the seat; never a note that was written.

    With `keeping`, what was done in a phase and taken back before its beginning is stands again: a "next" by
    mistake loses nothing of what came after it.
    """
    if not session.done:
        return no.NothingToUndo()
    kept = done_since(session) if keeping else ()
    return Undone(target=session.done[-1].key, kept=tuple(command.key for command in kept))


def redo(session: Session, now: datetime) -> Redone | Refusal:
    """Give back what was taken back last."""
    return Redone(target=session.undone[-1].key) if session.undone else no.NothingToRedo()


def done_since(session: Session) -> tuple[UndoEntry, ...]:
    """Return what was done since the change of phase that undo would take back, and was taken back already.

    It can stand without that change: turns, hands, votes and the like, nothing of the clock and the plan.
    """
    target = session.done[-1] if session.done else None
    if target is None or not isinstance(target.event, PhaseEntered | SessionClosed):
        return ()
    later = [command for command in session.undone if command.place > target.place]
    return tuple(command for command in reversed(later) if not isinstance(command.event, ClockEvent))
