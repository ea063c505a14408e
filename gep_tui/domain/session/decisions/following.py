"""Decide what became of a commitment, in the session in which it is followed up."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.carried.events import CommitmentFollowed
from gep_tui.domain.carried.follow_up import CommitmentState, NoteName, follow_up
from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.state import Session


def follow(
    session: Session,
    now: datetime,
    commitment: NoteName,
    seen: CommitmentState,
    outcome: str,
    words: str = "",
    until: tuple[str, str] = ("", ""),
) -> CommitmentFollowed | Refusal:
    """Record an outcome, one of `OUTCOMES`; `seen` is how the commitment stands as shown, `until` words and a day."""
    return follow_up(commitment, seen, outcome, words, session.carried.followed, until) or no.NothingChanges()
