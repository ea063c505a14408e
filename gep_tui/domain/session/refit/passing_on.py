"""Spread the time saved by ending a phase early over later phases, as a refit would."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.protocol.fit import STEP, fit
from gep_tui.domain.protocol.plan import counted
from gep_tui.domain.session.refit.minutes import in_minutes
from gep_tui.domain.session.refit.stretches import piece_of, stretches
from gep_tui.domain.session.state import Session
from gep_tui.domain.session.timing import phase_seconds, remaining


def passed_on(session: Session, now: datetime, seconds: int) -> dict[str, int]:
    """Return the new full lengths, in seconds, of the later phases that share the whole minutes of `seconds`.

    Each gains in proportion to its length, protected ones only if all are; none after the next clock time, which is
    waited for anyway.
    """
    rest = counted(remaining(session, now))
    coming = next(stretches(rest, None)).phases
    pieces = [piece_of(each) for each in coming if each.seconds]
    held = {run.phase for run in session.runs}
    had = {piece.id: int(phase_seconds(session, piece.id, now)) for piece in pieces if piece.id in held}
    wanted = sum(piece.seconds for piece in pieces) + seconds // STEP * STEP
    found = in_minutes(pieces, fit(pieces, wanted).lengths, had)
    return {piece.id: found[piece.id] + had.get(piece.id, 0) for piece in pieces if found[piece.id] != piece.seconds}
