"""The clock and the plan: why a phase is not begun, ended, moved, paused."""

from __future__ import annotations

from gep_tui.domain.stream.refusal import Refusal


class NotBegun(Refusal, frozen=True, kw_only=True):
    """The session has not begun."""


class AlreadyBegun(Refusal, frozen=True, kw_only=True):
    """The session has begun."""


class SessionIsClosed(Refusal, frozen=True, kw_only=True):
    """The session is over."""


class MovedOn(Refusal, frozen=True, kw_only=True):
    """The command was meant for a phase that is no longer current; `phase` is."""

    phase: str


class TooSoon(Refusal, frozen=True, kw_only=True):
    """The phase began less than a real second ago: the key was pressed twice."""


class NoNextPhase(Refusal, frozen=True, kw_only=True):
    """This is the last phase."""


class NoPhaseBefore(Refusal, frozen=True, kw_only=True):
    """This is the first phase."""


class UnknownPhase(Refusal, frozen=True, kw_only=True):
    """The plan has no such phase."""

    phase: str


class PhaseOver(Refusal, frozen=True, kw_only=True):
    """The phase has been held: it cannot be skipped."""

    phase: str


class PhaseBegun(Refusal, frozen=True, kw_only=True):
    """The phase has begun or is past: its place in the plan is settled."""

    phase: str


class CannotMove(Refusal, frozen=True, kw_only=True):
    """The phase is already first or last among those to come."""

    phase: str


class UntimedPhase(Refusal, frozen=True, kw_only=True):
    """The phase has no length that could be changed."""

    phase: str


class EndsByClock(Refusal, frozen=True, kw_only=True):
    """The phase ends at a clock time, not after a length."""

    phase: str


class TimeIsUsed(Refusal, frozen=True, kw_only=True):
    """The phase has had all of its length, or more: nothing of it can be taken away."""

    phase: str


class Protected(Refusal, frozen=True, kw_only=True):
    """The phase is protected: ask before it is shortened or skipped."""

    phase: str


class NotOpenEnded(Refusal, frozen=True, kw_only=True):
    """The current phase belongs to no repeat that could have one more round."""


class NoMoreRounds(Refusal, frozen=True, kw_only=True):
    """The protocol has no more rounds than there are: ask first."""

    rounds: int


class AlreadyPaused(Refusal, frozen=True, kw_only=True):
    """The clock is paused already."""


class NotPaused(Refusal, frozen=True, kw_only=True):
    """The clock is running."""


class ClockStands(Refusal, frozen=True, kw_only=True):
    """The clock is paused: nobody can be given the floor."""
