"""Questions about a vote: what can be voted on, how many votes each option has, how many there are to give."""

from __future__ import annotations

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.session.people import present, speakers
from gep_tui.domain.session.state import Session

#: Kinds of note that are voted on; only the first kind with any notes is used, since it was gathered last.
VOTED_ON = (("topic",), ("key-idea", "theme"), ("idea",), ("lead", "lead-taken-up"))


def options(session: Session, phase: PlannedPhase) -> tuple[str, ...]:
    """Return the ids of the notes that `phase` votes on, in the order in which they were written down.

    They are those gathered since the vote before, and those that are added during this one; none of them leaves
    because another kind is written down meanwhile. A phase that offers none of these kinds votes on what it writes
    down itself. What has votes already stays.
    """
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
    found |= {vote.option for vote in session.votes if vote.phase == phase.id and vote.votes}
    return tuple(note.id for note in session.kept_notes if note.id in found)


def tally(session: Session, phase: str) -> dict[str, int]:
    """Return the votes of each option of a phase, most first; a count by hand adds to those of people."""
    sums: dict[str, int] = {}
    for vote in session.votes:
        if vote.phase == phase:
            sums[vote.option] = sums.get(vote.option, 0) + vote.votes
    return dict(sorted(sums.items(), key=lambda item: -item[1]))


def votes_in_all(session: Session, phase: PlannedPhase) -> int:
    """Return how many votes the people in the room can give together."""
    return (phase.votes_each or 1) * len(speakers(session, phase) or present(session))


def _reach(session: Session, phase: PlannedPhase) -> tuple[int, int]:
    """Return the place of the last run of an earlier vote, and that of the last run of this one (-1: none)."""
    voting = {each.id for each in session.plan if each.mode == "vote" and each.id != phase.id}
    own = [place for place, run in enumerate(session.runs) if run.phase == phase.id]
    first, last = (own[0], own[-1]) if own else (len(session.runs), len(session.runs))
    earlier = [place for place, run in enumerate(session.runs[:first]) if run.phase in voting]
    return (earlier[-1] if earlier else -2), last
