"""Apply a proposal for the rest of the session, as one event that is undone in one step."""

from __future__ import annotations

from datetime import datetime
from math import ceil

from gep_tui.domain.protocol.plan import LONGEST
from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.events import PlanChanged
from gep_tui.domain.session.refit import Proposal
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.state import Session
from gep_tui.domain.session.timing import phase_seconds

#: How undo names the change, by kind of proposal; any other kind is a "refit".
WHY = {"without": "without", "end": "end"}


def take_proposal(session: Session, now: datetime, found: Proposal, sure: bool = False) -> PlanChanged | Refusal:
    """Give the remaining phases the lengths and the end of a proposal; protected phases change only when `sure`."""
    if session.closed is not None:
        return no.SessionIsClosed()
    held = {run.phase for run in session.runs}
    for id in (*found.changed, *found.left_out):
        if session.planned(id) is None:
            return no.UnknownPhase(phase=id)
    begun = next((id for id in found.left_out if id in held), "")
    if begun:
        return no.PhaseOver(phase=begun)
    if found.asks and not sure:
        return no.Protected(phase=found.asks)
    wanted = {id: _within(session, id, found.lengths.get(id), now) for id in found.changed}
    lengths: dict[str, int | None] = {id: new for id, new in wanted.items() if new != _length(session, id)}
    if not (lengths or found.left_out or found.agreed):
        return no.NothingChanges()
    why = WHY.get(found.kind, "refit")
    return PlanChanged(why=why, lengths=lengths, skipped=found.left_out, end=found.agreed)


def _within(session: Session, phase: str, seconds: int | None, now: datetime) -> int:
    """Return a new length within bounds: at least what the phase has had since the proposal was made."""
    least = min(_length(session, phase), ceil(phase_seconds(session, phase, now)))
    return max(least, min(LONGEST, seconds or 0))


def _length(session: Session, phase: str) -> int:
    found = session.planned(phase)
    return (found.seconds if found else None) or 0
