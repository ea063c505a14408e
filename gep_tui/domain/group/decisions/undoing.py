"""Take the last change of the group back, or give it back."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.group import refusals as no
from gep_tui.domain.group.state import Group
from gep_tui.domain.stream.refusal import Refusal
from gep_tui.domain.stream.undoing import Redone, Undone


def undo(group: Group, now: datetime) -> Undone | Refusal:
    """Take back the last change, whoever made it."""
    return Undone(target=group.done[-1].key) if group.done else no.NothingDone()


def redo(group: Group, now: datetime) -> Redone | Refusal:
    """Give back the change that was taken back last."""
    return Redone(target=group.undone[-1].key) if group.undone else no.NothingDone()
