"""How much each person has spoken: seconds, turns, the share of all speech."""

from __future__ import annotations

from datetime import datetime

import msgspec

from gep_tui.domain.session.people import attended
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream import spans


class Share(msgspec.Struct, frozen=True, kw_only=True):
    """How much a person has spoken: seconds, turns, the longest turn, and the share of all speech (0 to 1)."""

    person: str
    seconds: float = 0.0
    turns: int = 0
    longest: float = 0.0
    share: float = 0.0


def shares(session: Session, now: datetime) -> tuple[Share, ...]:
    """Return everybody's share in the order of the list; a running turn counts up to `now`."""
    spoken: dict[str, list[float]] = {person.id: [] for person in session.people if person.listed}
    for turn in session.turns:
        spoken.setdefault(turn.person, []).append(spans.seconds(turn.spans, session.until(now)))
    everything = sum(map(sum, spoken.values()))
    return tuple(
        Share(
            person=person,
            seconds=sum(lengths),
            turns=len(lengths),
            longest=max(lengths, default=0.0),
            share=sum(lengths) / everything if everything else 0.0,
        )
        for person, lengths in spoken.items()
    )


def told_shares(session: Session, now: datetime) -> tuple[Share, ...]:
    """Return the shares of those who were there, and of anybody else who spoke."""
    there = {person.id for person in attended(session)}
    return tuple(share for share in shares(session, now) if share.turns or share.person in there)
