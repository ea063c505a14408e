"""The round of a phase: who has been heard, who is to come, when it is complete and another follows."""

from __future__ import annotations

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.session.people import answering, speakers
from gep_tui.domain.session.state import Round, Session, Turn


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
    left = askers(session, phase)
    return tuple(person for person in asking(session, phase) if person in left)


def round_complete(session: Session, phase: PlannedPhase) -> bool:
    """Tell whether everybody has spoken, asked their questions or passed, and the last one has finished."""
    if session.open_turns or not circle(session, phase):
        return False
    return _nobody_is_to_come(session, phase)


def dry(session: Session, phase: PlannedPhase) -> bool:
    """Tell whether a whole round of `phase` passed in which nobody had anything to say."""
    return round_complete(session, phase) and not _anybody_spoke(session, phase)


def goes_on(session: Session, phase: PlannedPhase) -> bool:
    """Tell whether a further round follows by itself: everybody is through, and somebody had something to say.

    The last speaker may still have the floor.
    """
    return phase.until_dry and _anybody_spoke(session, phase) and _nobody_is_to_come(session, phase)


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


def askers(session: Session, phase: PlannedPhase) -> dict[str, int]:
    """Return who has a question left in this round of `phase`, and how many they have asked."""
    left_out = {*answering(session, phase), *round_of(session, phase).passed}
    return {
        person: count
        for person, count in questions_asked(session, phase).items()
        if person not in left_out and (phase.questions_each is None or count < phase.questions_each)
    }


def sharing(session: Session, phase: PlannedPhase, person: str) -> int:
    """Return how many people share the rest of a round when `person` gets the floor; 0 without a round."""
    if phase.mode != "round":
        return 0
    if next_round(session, phase, person):
        return len(circle(session, phase))
    return 1 + sum(each != person for each in to_come(session, phase))


def _nobody_is_to_come(session: Session, phase: PlannedPhase) -> bool:
    """Tell whether everybody in the round has spoken, asked all their questions or passed."""
    if phase.mode == "questions":
        return phase.questions_each is not None and not askers(session, phase)
    return phase.mode == "round" and not to_come(session, phase)


def _anybody_spoke(session: Session, phase: PlannedPhase) -> bool:
    """Tell whether anybody in the circle has spoken in this round."""
    return bool(set(heard(session, phase)) & set(circle(session, phase)))


def _turns(session: Session, phase: PlannedPhase) -> list[Turn]:
    """Return the turns of this round of `phase`."""
    number = round_of(session, phase).number
    return [turn for turn in session.turns if turn.phase == phase.id and turn.round == number]
