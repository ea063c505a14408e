"""The room's screen: a message without text."""

from __future__ import annotations

from gep_tui.domain.stream.refusal import Refusal


class EmptyMessage(Refusal, frozen=True, kw_only=True):
    """A message to the room has no words."""
