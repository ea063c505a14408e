"""Refitting what remains so that the session ends as agreed: a pure proposal, shown before it is applied."""

from __future__ import annotations

from datetime import datetime

import msgspec

from gep_tui.domain.expand import pieces
from gep_tui.domain.fit import fit
from gep_tui.domain.plan import PlannedPhase, counted
from gep_tui.domain.state import Session
from gep_tui.domain.timing import agreed_end, chain, projected_end, real_end, remaining, rest_begins, schedule


class Proposal(msgspec.Struct, frozen=True, kw_only=True):
    """New lengths in seconds of phases to come; `short` is how late the end would still be."""

    changes: dict[str, int] = {}
    short: int = 0
    touches_protected: bool = False


def proposal(session: Session, now: datetime, protected_too: bool = False) -> Proposal:
    """Return lengths with which the session ends at the agreed end; nothing where it does, or is early.

    Unprotected phases give in proportion to what they can, down to their shortest; protected ones only
    with `protected_too`. The current phase stays as it is, and so does what has to wait for a wall anyway.
    """
    goal, end = agreed_end(session) or real_end(session), projected_end(session, now)
    if goal is None or end is None or session.closed is not None:
        return Proposal()
    begin, rest = rest_begins(session, now), remaining(session, now)
    found = Proposal(short=max(0, round((end - goal).total_seconds())))
    while found.short:
        coming = _with(rest, found.changes)
        loose = pieces(after_walls(begin, coming))
        wanted = fit(loose, sum(piece.seconds for piece in loose) - found.short, protected_too)
        changes = {piece.id: wanted.lengths[piece.id] for piece in loose if wanted.lengths[piece.id] != piece.seconds}
        if not changes:
            break
        changes = {**found.changes, **changes}
        late = (chain(begin, _with(rest, changes)) - goal).total_seconds()
        touched = found.touches_protected or wanted.touches_protected
        found = Proposal(changes=changes, short=max(0, round(late)), touches_protected=touched)
    return _in_full(found, session, rest)


def after_walls(begin: datetime, phases: tuple[PlannedPhase, ...]) -> tuple[PlannedPhase, ...]:
    """Return those of `phases` whose lengths move the end: what comes behind the last wall that is waited for."""
    at, first = begin, 0
    counting = counted(phases)
    for index, (phase, (since, until)) in enumerate(zip(counting, schedule(begin, phases), strict=True)):
        if phase.starts is not None and at <= phase.starts:
            first = index
        if phase.ends is not None and since <= phase.ends:
            first = index + 1
        at = until
    return counting[first:]


def _with(phases: tuple[PlannedPhase, ...], lengths: dict[str, int]) -> tuple[PlannedPhase, ...]:
    return tuple(msgspec.structs.replace(each, seconds=lengths.get(each.id, each.seconds)) for each in phases)


def _in_full(found: Proposal, session: Session, rest: tuple[PlannedPhase, ...]) -> Proposal:
    """Return `found` with the time that phases held in part have had already added to their lengths."""
    left = {phase.id: phase.seconds or 0 for phase in rest}
    full = {phase.id: phase.seconds or 0 for phase in session.plan}
    changes = {id: length + full[id] - left[id] for id, length in found.changes.items()}
    return msgspec.structs.replace(found, changes=changes)
