"""Notes: why one is not written or found."""

from __future__ import annotations

from gep_tui.domain.session.refusals.refusal import Refusal


class EmptyNote(Refusal, frozen=True, kw_only=True):
    """There is nothing to write down."""


class UnknownNote(Refusal, frozen=True, kw_only=True):
    """The record has no such note."""

    note: str
