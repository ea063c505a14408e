"""Questions about a vote: what can be voted on, how many votes each option has, how many there are to give."""

from __future__ import annotations

from gep_tui.domain.protocol.plan import PlannedPhase, scopes
from gep_tui.domain.session.cases import case_scopes
from gep_tui.domain.session.choosing import Ballot
from gep_tui.domain.session.offers import TOPIC, offers
from gep_tui.domain.session.people import present, speakers
from gep_tui.domain.session.state import Session

#: Kinds of note that are voted on; only the first kind with any notes is used, since it was gathered last.
VOTED_ON = ((TOPIC,), ("key-idea", "theme"), ("idea",), ("lead", "lead-taken-up"))

#: The ways in which people give votes or points, and how many each has if nobody says.
COUNTED = {"dots": 3, "bids": 10}


def ballot_phase(session: Session) -> PlannedPhase | None:
    """Return the phase whose ballot is held now; None before the beginning.

    It is the current phase if that is for voting, or has a ballot of its own. Votes that come earlier go to the next
    phase for voting, if no case comes before it. Later, the last ballot about a case goes on.
    """
    here = session.phase or (session.planned(session.runs[-1].phase) if session.runs else None)
    if here is None or here.mode == "vote" or here.id in _held(session):
        return here
    coming = _vote_before_the_case(session, here)
    held = [phase for phase in map(session.planned, _held(session)) if phase is not None and is_choice(session, phase)]
    return coming or (held[-1] if held else here)


def options(session: Session, phase: PlannedPhase) -> tuple[str, ...]:
    """Return the ids of the notes that `phase` votes on, in the order in which they were written.

    Where a case is chosen they are all topics offered so far, so that each keeps its number; where a protocol does not
    say so, those offered until the end of the phase. Otherwise they are the notes gathered since the last vote, and
    those added during this one; writing another kind of note meanwhile removes none of them. A phase that offers none
    of the kinds to vote on votes on the notes written in it. Notes that already have votes stay.
    """
    found = set() if _is_declared(phase) else _gathered(session, phase)
    if _on_topics(session, phase, found):
        found |= _topics(session, phase)
    found |= {vote.option for vote in session.votes if vote.phase == phase.id and vote.votes}
    written = {note.id: None for note in session.kept_notes}
    earlier = (offer.id for offer in offers(session) if offer.id not in written)
    return tuple(id for id in (*earlier, *written) if id in found)


def numbered(session: Session, phase: PlannedPhase) -> dict[str, int]:
    """Return the options with their numbers, which they keep; what is no longer offered stands only with its votes."""
    counted, dropped = tally(session, phase.id), session.choosing.dropped
    found = enumerate(options(session, phase), 1)
    return {id: number for number, id in found if id not in dropped or counted.get(id)}


def is_choice(session: Session, phase: PlannedPhase) -> bool:
    """Tell whether the ballot of `phase` chooses a case: not where a protocol votes on ideas, or on a method."""
    return _on_topics(session, phase, set() if _is_declared(phase) else _gathered(session, phase))


def gathers(phase: PlannedPhase) -> str:
    """Return the kind of note that `phase` offers for its vote; "" if any of its notes will do."""
    if phase.choice:
        return TOPIC
    return next((kind for kinds in VOTED_ON for kind in kinds if kind in phase.notes), "")


def ballot(session: Session, phase: PlannedPhase) -> Ballot:
    """Return how the ballot of `phase` is held: as chosen here, else as the protocol says, else by votes."""
    there = next((each for each in session.choosing.ballots if each.phase == phase.id), Ballot(phase=phase.id))
    way = there.way or phase.choice or ("dots" if phase.mode == "vote" else "consensus")
    each = there.each if there.way else phase.votes_each or (1 if phase.mode == "vote" else 0)
    return Ballot(
        phase=phase.id,
        way=way,
        each=(each or COUNTED[way]) if way in COUNTED else 0,
        drawn=there.drawn,
        drawn_from=there.drawn_from,
    )


def tally(session: Session, phase: str) -> dict[str, int]:
    """Return the votes of each option of a phase, most first; a count by hand is added to the votes of people."""
    sums: dict[str, int] = {}
    for vote in session.votes:
        if vote.phase == phase:
            sums[vote.option] = sums.get(vote.option, 0) + vote.votes
    return dict(sorted(sums.items(), key=lambda item: -item[1]))


def votes_in_all(session: Session, phase: PlannedPhase) -> int:
    """Return how many votes the people in the room can give together."""
    return ballot(session, phase).each * len(speakers(session, phase) or present(session))


def votes_of(session: Session, phase: str, person: str, option: str = "") -> int:
    """Return how many votes `person` ("" for the count by hand) has given in a phase, to one option or in all."""
    return sum(
        vote.votes
        for vote in session.votes
        if vote.phase == phase and vote.person == person and option in ("", vote.option)
    )


def _held(session: Session) -> list[str]:
    """Return the ids of the phases with a ballot, the last one opened or voted in at the end."""
    return list(dict.fromkeys((*(vote.phase for vote in session.votes), *(b.phase for b in session.choosing.ballots))))


def _vote_before_the_case(session: Session, here: PlannedPhase) -> PlannedPhase | None:
    """Return the next phase that is for choosing a case, if no phase of a case comes before it."""
    ids = [phase.id for phase in session.plan]
    known = set(case_scopes(session))
    for phase in session.plan[ids.index(here.id) + 1 :]:
        if phase.mode == "vote" and is_choice(session, phase) and not phase.skipped:
            return phase
        if known & set(scopes(phase.scope)):
            return None
    return None


def _is_declared(phase: PlannedPhase) -> bool:
    """Tell whether it is clear, whatever was gathered, that a case is chosen."""
    return bool(phase.choice) or phase.mode != "vote"


def _on_topics(session: Session, phase: PlannedPhase, gathered: set[str]) -> bool:
    kinds = {note.kind for note in session.kept_notes if note.id in gathered}
    return _is_declared(phase) or TOPIC in kinds or (not gathered and TOPIC in phase.notes)


def _topics(session: Session, phase: PlannedPhase) -> set[str]:
    """Return the ids of the topics from which a case is chosen in `phase`."""
    found = {offer.id for offer in offers(session)}
    if _is_declared(phase):
        return found
    _since, until = _reach(session, phase)
    runs = {run.id: place for place, run in enumerate(session.runs)}
    return found - {note.id for note in session.notes if runs.get(note.run, -1) > until}


def _gathered(session: Session, phase: PlannedPhase) -> set[str]:
    """Return the ids of what was gathered for a vote on whatever came up last."""
    since, until = _reach(session, phase)
    runs = {run.id: place for place, run in enumerate(session.runs)}
    here = {run.id for run in session.runs if run.phase == phase.id}
    near = [note for note in session.kept_notes if since < runs.get(note.run, -1) <= until]
    before = [note for note in near if note.run not in here]
    during = [note for note in near if note.run in here]
    gathered = next((kinds for kinds in VOTED_ON if any(note.kind in kinds for note in before)), ())
    added = {kind for kinds in VOTED_ON for kind in kinds}
    found = {note.id for note in before if note.kind in gathered} | {note.id for note in during if note.kind in added}
    if not found and not added & set(phase.notes):
        found = {note.id for note in during if note.kind in phase.notes}
    return found


def _reach(session: Session, phase: PlannedPhase) -> tuple[int, int]:
    """Return the indices of the last run of any earlier vote (-2: none) and of the last run of this one."""
    voting = {each.id for each in session.plan if each.mode == "vote" and each.id != phase.id}
    own = [place for place, run in enumerate(session.runs) if run.phase == phase.id]
    first, last = (own[0], own[-1]) if own else (len(session.runs), len(session.runs))
    earlier = [place for place, run in enumerate(session.runs[:first]) if run.phase in voting]
    return (earlier[-1] if earlier else -2), last
