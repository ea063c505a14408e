"""The base of all refusals."""

from __future__ import annotations

import msgspec


class Refusal(msgspec.Struct, frozen=True, kw_only=True):
    """A command that makes no sense now."""


class NamePurged(Refusal, frozen=True, kw_only=True):
    """What somebody was called was erased for good, and they get no other name."""
