"""Notes: why one is not written or found."""

from __future__ import annotations

from gep_tui.domain.stream.refusal import Refusal


class EmptyNote(Refusal, frozen=True, kw_only=True):
    """There is nothing to write down."""


class UnknownNote(Refusal, frozen=True, kw_only=True):
    """The record has no such note."""

    note: str


class NothingToSplit(Refusal, frozen=True, kw_only=True):
    """One of the two parts would be empty."""


class NoNoteBefore(Refusal, frozen=True, kw_only=True):
    """The note is the first of its phase."""


class NoNoteBehind(Refusal, frozen=True, kw_only=True):
    """The note is the last of its phase."""


class NoLine(Refusal, frozen=True, kw_only=True):
    """No line from another screen is waiting here."""
