"""Questions about the floor: who was heard, who is next and why, how long a turn may be."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

import msgspec

from gep_tui.domain.protocol.plan import PlannedPhase, is_break
from gep_tui.domain.session.people import answering, attended, is_open, muted, speakers
from gep_tui.domain.session.state import Round, Session, Turn
from gep_tui.domain.stream import spans

Reason = Literal["role", "round", "another-round", "raised", "least-heard", "fewest-questions", "only-one"]


class Share(msgspec.Struct, frozen=True, kw_only=True):
    """How much a person has spoken: seconds, turns, the longest turn, and the share of all speech (0 to 1)."""

    person: str
    seconds: float = 0.0
    turns: int = 0
    longest: float = 0.0
    share: float = 0.0


class Suggestion(msgspec.Struct, frozen=True, kw_only=True):
    """Who might speak next, and why."""

    person: str
    reason: Reason


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


def round_of(session: Session, phase: PlannedPhase) -> Round:
    """Return the state of the round in `phase`."""
    return session.rounds.get(phase.id, Round())


def heard(session: Session, phase: PlannedPhase) -> tuple[str, ...]:
    """Return who has spoken in this round of `phase`, in that order, except those who passed later."""
    passed = round_of(session, phase).passed
    return tuple(dict.fromkeys(turn.person for turn in _turns(session, phase) if turn.person not in passed))


def circle(session: Session, phase: PlannedPhase) -> tuple[str, ...]:
    """Return the order of the round: as drawn, else role by role; those who came after its beginning are last."""
    able = speakers(session, phase)
    drawn = tuple(person for person in round_of(session, phase).order if person in able)
    others = [person for person in able if person not in drawn]
    began = next((run.started for run in session.runs if run.phase == phase.id), None)
    if began is not None:
        arrived = {person.id: person.arrived for person in session.people}
        others.sort(key=lambda person: max(began, arrived[person] or began))
    return (*drawn, *others)


def to_come(session: Session, phase: PlannedPhase) -> tuple[str, ...]:
    """Return who has neither spoken nor passed."""
    done = {*heard(session, phase), *round_of(session, phase).passed}
    return tuple(person for person in circle(session, phase) if person not in done)


def waiting_in(session: Session, phase: PlannedPhase) -> tuple[str, ...]:
    """Return who is still to come in this round: to speak, or to ask their remaining questions."""
    if phase.mode != "questions":
        return to_come(session, phase)
    left = _askers(session, phase)
    return tuple(person for person in asking(session, phase) if person in left)


def round_complete(session: Session, phase: PlannedPhase) -> bool:
    """Tell whether everybody has spoken, asked their questions or passed, and the last one has finished."""
    if session.open_turns or not circle(session, phase):
        return False
    if phase.mode == "questions":
        return phase.questions_each is not None and not _askers(session, phase)
    return phase.mode == "round" and not to_come(session, phase)


def dry(session: Session, phase: PlannedPhase) -> bool:
    """Tell whether a whole round of `phase` passed in which nobody had anything to say."""
    return round_complete(session, phase) and not set(heard(session, phase)) & set(circle(session, phase))


def goes_on(session: Session, phase: PlannedPhase) -> bool:
    """Tell whether a further round follows by itself: nobody is to come, and in this one somebody had something to say.

    The last one may still have the floor.
    """
    if not phase.until_dry or not set(heard(session, phase)) & set(circle(session, phase)):
        return False
    if phase.mode == "questions":
        return phase.questions_each is not None and not _askers(session, phase)
    return phase.mode == "round" and not to_come(session, phase)


def next_round(session: Session, phase: PlannedPhase, person: str) -> int:
    """Return the number of the round that begins if `person` is next; 0 if the current one continues."""
    begins = person in asking(session, phase) and goes_on(session, phase)
    return round_of(session, phase).number + 1 if begins else 0


def asking(session: Session, phase: PlannedPhase) -> tuple[str, ...]:
    """Return who takes part in the round: the speakers, and in a phase of questions those who do not answer."""
    able = circle(session, phase)
    if phase.mode != "questions":
        return able
    answers = answering(session, phase)
    return tuple(person for person in able if person not in answers)


def questions_asked(session: Session, phase: PlannedPhase) -> dict[str, int]:
    """Return how many turns each asker has had in this round of `phase`."""
    asked = dict.fromkeys(speakers(session, phase), 0)
    for turn in _turns(session, phase):
        if turn.person in asked:
            asked[turn.person] += 1
    return asked


def queue(session: Session, now: datetime, least_heard_first: bool) -> tuple[str, ...]:
    """Return the raised hands, first come first, or those who have spoken least first."""
    if not least_heard_first:
        return session.hands
    spoken = {share.person: share.seconds for share in shares(session, now)}
    return tuple(sorted(session.hands, key=lambda person: spoken.get(person, 0.0)))


def suggestion(session: Session, now: datetime, least_heard_first: bool = False) -> Suggestion | None:
    """Return who might have the floor next in the current phase, and why; `None` where nobody is due.

    A raised hand of somebody who is to keep silent, or has asked all their questions, is left to the facilitator.
    Where one is to speak in a role that nobody has been given yet, nobody is due in it.
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


def sharing(session: Session, phase: PlannedPhase, person: str) -> int:
    """Return how many people share the rest of a round when `person` gets the floor; 0 without a round."""
    if phase.mode != "round":
        return 0
    if next_round(session, phase, person):
        return len(circle(session, phase))
    return 1 + sum(each != person for each in to_come(session, phase))


def turn_limit(session: Session, now: datetime) -> int | None:
    """Return how many seconds the running turn may last: the protocol's, or its part of a round's time.

    That is what was left when the turn began, for those who were to come then: who arrives or leaves
    meanwhile does not touch it. `None` where neither holds.
    """
    phase, turn, run = session.phase, session.turn, session.run
    if phase is None or turn is None or run is None:
        return None
    if phase.per_turn is not None:
        return phase.per_turn
    if phase.mode != "round" or not turn.among:
        return None
    if phase.ends is not None:
        left = (phase.ends - turn.started).total_seconds()
    elif phase.seconds is not None:
        left = phase.seconds - _had_before(session, phase, turn.started)
    else:
        return None
    return max(0, int(left / max(1, turn.among)))


def _turns(session: Session, phase: PlannedPhase) -> list[Turn]:
    """Return the turns of this round of `phase`."""
    number = round_of(session, phase).number
    return [turn for turn in session.turns if turn.phase == phase.id and turn.round == number]


def _had_before(session: Session, phase: PlannedPhase, moment: datetime) -> float:
    """Return the seconds that `phase` had been held before `moment`."""
    return sum(
        spans.seconds(spans.within(run.spans, run.started, moment), moment)
        for run in session.runs
        if run.phase == phase.id and run.started <= moment
    )


def _hands(session: Session, phase: PlannedPhase, now: datetime, least_heard_first: bool) -> list[str]:
    """Return the raised hands of people whom the phase lets speak."""
    quiet = muted(session, phase)
    askers = _askers(session, phase) if phase.mode == "questions" else None
    return [
        person
        for person in queue(session, now, least_heard_first)
        if person not in quiet and (askers is None or person in askers)
    ]


def _askers(session: Session, phase: PlannedPhase) -> dict[str, int]:
    """Return who has a question left in this round of `phase`, and how many they have asked."""
    left_out = {*answering(session, phase), *round_of(session, phase).passed}
    return {
        person: count
        for person, count in questions_asked(session, phase).items()
        if person not in left_out and (phase.questions_each is None or count < phase.questions_each)
    }


def _first_again(
    session: Session, phase: PlannedPhase, now: datetime, speaking: str, least_heard_first: bool
) -> Suggestion | None:
    """Return who begins the next round: the first raised hand in the circle, else its first person."""
    able = [person for person in asking(session, phase) if person != speaking]
    hands = [person for person in queue(session, now, least_heard_first) if person in able]
    coming = [*hands, *able]
    return Suggestion(person=coming[0], reason="another-round") if coming else None


def _next_asker(session: Session, phase: PlannedPhase, speaking: str) -> Suggestion | None:
    asked = {person: count for person, count in _askers(session, phase).items() if person != speaking}
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
