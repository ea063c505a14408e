"""Decisions to take a command back, and to give it back."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain import refusals as no
from gep_tui.domain.events import Redone, Undone
from gep_tui.domain.refusals import Refusal
from gep_tui.domain.state import Session


def undo(session: Session, now: datetime) -> Undone | Refusal:
    """Take back the last command of the seat; never a note that was written."""
    return Undone(target=session.done[-1].key) if session.done else no.NothingToUndo()


def redo(session: Session, now: datetime) -> Redone | Refusal:
    """Give back what was taken back last."""
    return Redone(target=session.undone[-1].key) if session.undone else no.NothingToRedo()
