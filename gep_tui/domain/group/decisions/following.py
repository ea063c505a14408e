"""Decide what became of a commitment between two sessions."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.carried.events import CommitmentFollowed
from gep_tui.domain.carried.follow_up import CommitmentState, NoteName, follow_up
from gep_tui.domain.group import refusals as no
from gep_tui.domain.group.state import Group
from gep_tui.domain.stream.refusal import Refusal


def follow(
    group: Group, now: datetime, commitment: NoteName, seen: CommitmentState, outcome: str, words: str = ""
) -> CommitmentFollowed | Refusal:
    """Record an outcome, one of `OUTCOMES`; `seen` is how the commitment stands as shown."""
    return follow_up(commitment, seen, outcome, words, group.followed) or no.SameInGroup()
