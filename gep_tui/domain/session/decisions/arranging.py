"""Rearrange what is to come: move a phase, insert a break. Clock times stay with their phases."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.protocol.plan import LONGEST, PlannedPhase
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.events import PlanChanged
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.state import Session


def move_phase(session: Session, now: datetime, phase: str, later: bool) -> PlanChanged | Refusal:
    """Swap a phase to come with the one after it, or before it; the roles of its block still apply."""
    refused = _not_to_come(session, phase)
    if refused:
        return refused
    order = [each.id for each in session.plan]
    place = order.index(phase)
    other = place + 1 if later else place - 1
    if not 0 <= other < len(order) or _not_to_come(session, order[other]):
        return no.CannotMove(phase=phase)
    order[place], order[other] = order[other], order[place]
    return PlanChanged(why="move", order=tuple(order))


def insert_break(session: Session, now: datetime, before: str, seconds: int, name: Text) -> PlanChanged | Refusal:
    """Insert a break of this many seconds before a phase to come."""
    refused = _not_to_come(session, before)
    if refused:
        return refused
    order = [each.id for each in session.plan]
    place = order.index(before)
    here, earlier = session.plan[place], session.plan[place - 1] if place else None
    scope = here.scope if earlier is not None and earlier.scope == here.scope else ""
    added = new_break(session, seconds, name, scope=scope)
    return PlanChanged(why="break", added=(added,), order=(*order[:place], added.id, *order[place:]))


def new_break(session: Session, seconds: int, name: Text, scope: str = "", resumes: str = "") -> PlannedPhase:
    """Return a new break for the plan; after it, the phase `resumes` continues, if one is given."""
    taken = {phase.id for phase in session.plan}
    id = next(f"pause-{number}" for number in range(1, len(taken) + 2) if f"pause-{number}" not in taken)
    length = max(0, min(LONGEST, seconds))
    return PlannedPhase(
        id=id,
        name=name,
        scope=scope,
        seconds=length,
        shortest=length,
        mode="open",
        speakers=("everyone",),
        protected=True,
        resumes=resumes,
    )


def _not_to_come(session: Session, phase: str) -> Refusal | None:
    """Return why a phase cannot be moved, and nothing inserted before it."""
    if session.closed is not None:
        return no.SessionIsClosed()
    order = [each.id for each in session.plan]
    if phase not in order:
        return no.UnknownPhase(phase=phase)
    here = session.phase
    passed = here is not None and order.index(phase) <= order.index(here.id)
    if passed or any(run.phase == phase for run in session.runs):
        return no.PhaseBegun(phase=phase)
    return None
