"""Who is suggested to speak next, and why."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

import msgspec

from gep_tui.domain.protocol.plan import PlannedPhase, is_break
from gep_tui.domain.session.people import is_open, muted, speakers
from gep_tui.domain.session.rounds import askers, asking, circle, goes_on, heard, to_come
from gep_tui.domain.session.shares import shares
from gep_tui.domain.session.state import Session

Reason = Literal["role", "round", "another-round", "raised", "least-heard", "fewest-questions", "only-one"]


class Suggestion(msgspec.Struct, frozen=True, kw_only=True):
    """Who might speak next, and why."""

    person: str
    reason: Reason


def suggestion(session: Session, now: datetime, least_heard_first: bool = False) -> Suggestion | None:
    """Return who might have the floor next in the current phase, and why; `None` if nobody is due.

    A raised hand of somebody who should keep silent, or has asked all their questions, is left to the facilitator. If
    the next speaker is a role that nobody has been given yet, nobody is due.
    """
    phase = session.phase
    if phase is None or phase.mode in ("silent", "subgroups") or is_break(phase):
        return None
    speaking = session.turn.person if session.turn else ""
    able = [person for person in speakers(session, phase) if person != speaking]
    if goes_on(session, phase):
        return _first_again(session, phase, now, speaking, least_heard_first)
    if phase.mode == "round":
        coming = [person for person in to_come(session, phase) if person != speaking]
        return Suggestion(person=coming[0], reason="round") if coming else None
    in_role = [] if phase.mode != "single" or is_open(session, phase) else able
    due = [person for person in in_role if person not in heard(session, phase)]
    if due:
        return Suggestion(person=due[0], reason="role")
    waiting = [person for person in _hands(session, phase, now, least_heard_first) if person != speaking]
    if waiting:
        return Suggestion(person=waiting[0], reason="least-heard" if least_heard_first else "raised")
    if phase.mode == "questions":
        return _next_asker(session, phase, speaking)
    if phase.mode == "single":
        return Suggestion(person=in_role[0], reason="role") if in_role else None
    return _least_heard(session, now, able)


def queue(session: Session, now: datetime, least_heard_first: bool) -> tuple[str, ...]:
    """Return the raised hands, first come first, or those who have spoken least first."""
    if not least_heard_first:
        return session.hands
    spoken = {share.person: share.seconds for share in shares(session, now)}
    return tuple(sorted(session.hands, key=lambda person: spoken.get(person, 0.0)))


def _hands(session: Session, phase: PlannedPhase, now: datetime, least_heard_first: bool) -> list[str]:
    """Return the raised hands of people whom the phase lets speak."""
    quiet = muted(session, phase)
    left = askers(session, phase) if phase.mode == "questions" else None
    return [
        person
        for person in queue(session, now, least_heard_first)
        if person not in quiet and (left is None or person in left)
    ]


def _first_again(
    session: Session, phase: PlannedPhase, now: datetime, speaking: str, least_heard_first: bool
) -> Suggestion | None:
    """Return who begins the next round: the first raised hand in the circle, else its first person."""
    able = [person for person in asking(session, phase) if person != speaking]
    hands = [person for person in queue(session, now, least_heard_first) if person in able]
    coming = [*hands, *able]
    return Suggestion(person=coming[0], reason="another-round") if coming else None


def _next_asker(session: Session, phase: PlannedPhase, speaking: str) -> Suggestion | None:
    asked = {person: count for person, count in askers(session, phase).items() if person != speaking}
    if not asked:
        return None
    first = [person for person in circle(session, phase) if person in asked]
    return Suggestion(person=min(first, key=lambda person: asked[person]), reason="fewest-questions")


def _least_heard(session: Session, now: datetime, able: list[str]) -> Suggestion | None:
    if not able:
        return None
    if len(able) == 1:
        return Suggestion(person=able[0], reason="only-one")
    spoken = {share.person: share.seconds for share in shares(session, now)}
    return Suggestion(person=min(able, key=lambda person: spoken.get(person, 0.0)), reason="least-heard")
