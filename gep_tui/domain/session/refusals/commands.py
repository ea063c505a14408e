"""Any command: nothing changes, nothing to undo, not at the seat."""

from __future__ import annotations

from gep_tui.domain.stream.refusal import Refusal


class NothingChanges(Refusal, frozen=True, kw_only=True):
    """Nothing would change."""


class NothingToUndo(Refusal, frozen=True, kw_only=True):
    """No command of this seat is left to take back."""


class NothingToRedo(Refusal, frozen=True, kw_only=True):
    """No command has been taken back since the last new one."""


class ClockIsHere(Refusal, frozen=True, kw_only=True):
    """This writer has the seat: its clock enters phases, and needs no marks."""


class ClosedElsewhere(Refusal, frozen=True, kw_only=True):
    """The session is closed, and the clock, which could reopen it, is not here."""


class NotAtTheSeat(Refusal, frozen=True, kw_only=True):
    """Another screen has the seat; `holder` is its writer's id."""

    holder: str
