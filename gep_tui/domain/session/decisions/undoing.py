"""Undo and redo commands."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.events import ClockEvent, PhaseEntered, Redone, RoomShown, SessionClosed, Undone
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.state import Session
from gep_tui.domain.session.undo_entry import UndoEntry


def undo(session: Session, now: datetime, keeping: bool = False) -> Undone | Refusal:
    """Undo the last command of the seat, but never a note.

    `keeping` also restores what was done since the undone change of phase: a "next" by mistake loses nothing that
    followed it.
    """
    if not session.done:
        return no.NothingToUndo()
    kept = done_since(session) if keeping else ()
    return Undone(target=session.done[-1].key, kept=tuple(command.key for command in kept))


def redo(session: Session, now: datetime) -> Redone | Refusal:
    """Redo the command that was undone last."""
    return Redone(target=session.undone[-1].key) if session.undone else no.NothingToRedo()


def done_since(session: Session) -> tuple[UndoEntry, ...]:
    """Return the undone commands given since the change of phase that undo would take back next.

    They can be restored without it: turns, hands, votes, the room's screen and the like, but no clock or plan commands.
    """
    target = session.done[-1] if session.done else None
    if target is None or not isinstance(target.event, PhaseEntered | SessionClosed):
        return ()
    later = [command for command in session.undone if command.place > target.place]
    return tuple(
        command
        for command in reversed(later)
        if isinstance(command.event, RoomShown) or not isinstance(command.event, ClockEvent)
    )
