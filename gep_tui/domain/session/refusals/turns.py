"""Turns put right afterwards: why one cannot be."""

from __future__ import annotations

from gep_tui.domain.session.refusals.refusal import Refusal


class NoTurnYet(Refusal, frozen=True, kw_only=True):
    """Nobody has had the floor yet."""


class NoTurnBefore(Refusal, frozen=True, kw_only=True):
    """There is no turn before the last one."""


class TurnsOfTwoPhases(Refusal, frozen=True, kw_only=True):
    """The turn before belongs to another phase, `phase`: it is not one with the last."""

    phase: str


class UnknownTurn(Refusal, frozen=True, kw_only=True):
    """The record has no such turn."""

    turn: str
