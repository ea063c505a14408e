"""Undo the last change of the group, or redo it."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.group import refusals as no
from gep_tui.domain.group.state import Group
from gep_tui.domain.stream.refusal import Refusal
from gep_tui.domain.stream.undoing import Redone, Undone


def undo(group: Group, now: datetime) -> Undone | Refusal:
    """Undo the last change, whoever made it."""
    return Undone(target=group.done[-1].key) if group.done else no.NothingDone()


def redo(group: Group, now: datetime) -> Redone | Refusal:
    """Redo the change that was undone last."""
    return Redone(target=group.undone[-1].key) if group.undone else no.NothingDone()
