"""Corrections of turns: why one is refused."""

from __future__ import annotations

from gep_tui.domain.stream.refusal import Refusal


class NoTurnYet(Refusal, frozen=True, kw_only=True):
    """Nobody has had the floor yet."""


class NoTurnBefore(Refusal, frozen=True, kw_only=True):
    """There is no turn before the last one."""


class TurnsOfTwoPhases(Refusal, frozen=True, kw_only=True):
    """The turn before belongs to another phase, `phase`: it cannot be joined with the last."""

    phase: str


class UnknownTurn(Refusal, frozen=True, kw_only=True):
    """The record has no such turn."""

    turn: str
