"""How speech was balanced over the sessions of a cycle: what a role demands stands apart."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import Literal

import msgspec

from gep_tui.domain.group.cycle.meetings import Meeting
from gep_tui.domain.group.state import Group, Member
from gep_tui.domain.session.people import must_speak
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream import spans

#: Below and above these parts of the median somebody is told to the facilitator; and among how many at least.
LITTLE, MUCH, LEAST = 0.5, 1.5, 3

SpeechLevel = Literal["", "below", "above"]


class MemberSpeech(msgspec.Struct, frozen=True, kw_only=True):
    """How long a member has spoken, in seconds: `free`, and `in_role`, where a role had to speak.

    `sessions` are those they came to and in which turns were recorded, `average` is the free speech in each of them.
    `level` compares it with the median of those who do not facilitate.
    """

    member: str
    name: str
    facilitates: bool = False
    free: float = 0.0
    in_role: float = 0.0
    turns: int = 0
    sessions: int = 0
    average: float = 0.0
    level: SpeechLevel = ""


class SpeakingFigures(msgspec.Struct, frozen=True, kw_only=True):
    """All speech of a cycle in seconds; `others` is that of people who are no members. `median` is of the averages."""

    free: float = 0.0
    in_role: float = 0.0
    others: float = 0.0
    turns: int = 0
    sessions: int = 0
    median: float = 0.0
    members: tuple[MemberSpeech, ...] = ()


#: Free speech, speech in a role, turns: of each member, "" for all others.
_Spoken = dict[str, tuple[float, float, int]]


def speaking_figures(group: Group, held: Sequence[Meeting]) -> SpeakingFigures:
    """Add up the speech of a cycle, those who spoke least freely first."""
    spoken: _Spoken = {}
    recorded = [each for each in held if each.session.turns]
    for each in recorded:
        _add(spoken, each)
    people = [_of_member(member, spoken, recorded) for member in group.members]
    people = [each for each in people if each.sessions or each.turns]
    averages = [each.average for each in people if each.sessions and not each.facilitates]
    middle = median(averages) if len(averages) >= LEAST else 0.0
    others = spoken.get("", (0.0, 0.0, 0))
    return SpeakingFigures(
        free=sum(each.free for each in people),
        in_role=sum(each.in_role for each in people),
        others=others[0] + others[1],
        turns=sum(each.turns for each in people) + others[2],
        sessions=len(recorded),
        median=middle,
        members=tuple(sorted((_levelled(each, middle) for each in people), key=_order)),
    )


def _add(spoken: _Spoken, meeting: Meeting) -> None:
    session = meeting.session
    bound = _bound(session)
    for turn in session.turns:
        seconds = spans.seconds(turn.spans, session.until(session.last_at))
        person = _now(session, turn.person)
        member = meeting.who.get(person, "")
        free, in_role, turns = spoken.get(member, (0.0, 0.0, 0))
        in_duty = person in bound.get(turn.phase, ())
        spoken[member] = (free + seconds * (not in_duty), in_role + seconds * in_duty, turns + 1)


def _bound(session: Session) -> dict[str, frozenset[str]]:
    """Return who had to speak in each phase with turns."""
    planned = {phase.id: phase for phase in session.plan}
    phases = {turn.phase for turn in session.turns}
    return {id: must_speak(session, planned[id]) for id in phases if id in planned}


def _now(session: Session, person: str) -> str:
    while person in session.merged:
        person = session.merged[person]
    return person


def _of_member(member: Member, spoken: _Spoken, recorded: Sequence[Meeting]) -> MemberSpeech:
    free, in_role, turns = spoken.get(member.id, (0.0, 0.0, 0))
    sessions = sum(member.id in each.present for each in recorded)
    return MemberSpeech(
        member=member.id,
        name=member.name,
        facilitates=member.facilitates,
        free=free,
        in_role=in_role,
        turns=turns,
        sessions=sessions,
        average=free / sessions if sessions else 0.0,
    )


def _levelled(each: MemberSpeech, middle: float) -> MemberSpeech:
    if not middle or each.facilitates or not each.sessions:
        return each
    level: SpeechLevel = "below" if each.average < LITTLE * middle else "above" if each.average > MUCH * middle else ""
    return msgspec.structs.replace(each, level=level)


def _order(each: MemberSpeech) -> tuple[bool, float]:
    return each.facilitates, each.average
