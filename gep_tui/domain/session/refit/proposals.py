"""Make all proposals for the rest of a session so that it ends as agreed; none is applied here."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.protocol.schedule import chain, schedule
from gep_tui.domain.session.refit.optional import droppable
from gep_tui.domain.session.refit.proposal import Proposal, ProposalKind
from gep_tui.domain.session.refit.rest import Rest, what_remains
from gep_tui.domain.session.refit.stretches import gained, missed, settle, with_lengths
from gep_tui.domain.session.state import Session


def as_it_is(session: Session, now: datetime) -> Proposal:
    """Return the rest of the session if nothing changes."""
    return _proposal("now", what_remains(session, now), {})


def proposals(session: Session, now: datetime, chosen: Collection[str] = ()) -> tuple[Proposal, ...]:
    """Return the ways to end on time, or to use time that was gained; none if the session is on time.

    Missing time is taken from all later phases in proportion to what they can give, from protected ones too if that is
    not enough, by skipping what is optional, by a later end, or from the `chosen` phases. Gained time is given to all
    later phases, used for an earlier end, or given to the chosen phases. The current phase changes only if it is
    chosen.
    """
    rest = what_remains(session, now)
    if session.closed is not None or rest.goal is None or not rest.phases:
        return ()
    late = missed(rest.begin, rest.phases, rest.goal)
    if late:
        found = [*_taking(rest), *_leaving_out(session, rest, late)]
    elif gained(rest.begin, rest.phases, rest.goal, rest.slack):
        found = [_given(rest, "spread", _coming(rest))]
    else:
        return ()
    found += _other_end(rest)
    if chosen:
        found.append(_taken(rest, "chosen", chosen, True) if late else _given(rest, "chosen", chosen))
    return tuple(each for each in found if each.changed or each.left_out or each.agreed or each.kind == "chosen")


def _coming(rest: Rest) -> set[str]:
    """Return the later phases that have time left."""
    return {each.id for each in rest.phases if each.id != rest.here and each.seconds}


def _taking(rest: Rest) -> list[Proposal]:
    """Take time from all later phases, and from protected ones too if that finds more."""
    found = _taken(rest, "spread", _coming(rest), False)
    further = _taken(rest, "protected", _coming(rest), True)
    return [found, further] if further.asks else [found]


def _taken(rest: Rest, kind: ProposalKind, may: Collection[str], protected_too: bool) -> Proposal:
    return _proposal(kind, rest, settle(rest.begin, rest.phases, rest.goal, may, protected_too, had=rest.had))


def _given(rest: Rest, kind: ProposalKind, may: Collection[str]) -> Proposal:
    new = settle(rest.begin, rest.phases, rest.goal, may, fill="walls", slack=rest.slack, had=rest.had)
    return _proposal(kind, rest, new)


def _leaving_out(session: Session, rest: Rest, late: dict[str, int]) -> list[Proposal]:
    """Skip optional parts if that helps; take the time still missing from all later phases."""
    found = []
    for about, phases in droppable(session, rest).items():
        kept = tuple(each for each in rest.phases if each.id not in phases)
        if missed(rest.begin, kept, rest.goal) == late:
            continue
        new = settle(rest.begin, kept, rest.goal, _coming(rest), had=rest.had)
        new |= _given_back(session, rest, with_lengths(kept, new))
        found.append(_proposal("without", rest, new, about, phases))
    return found


def _given_back(session: Session, rest: Rest, kept: tuple[PlannedPhase, ...]) -> dict[str, int]:
    """Give surplus time back to phases that are shorter than first planned, up to that length."""
    first = {each.id: (each.seconds or 0) - rest.had.get(each.id, 0) for each in session.first_plan}
    lost = {each.id: first[each.id] for each in kept if (each.seconds or 0) < first.get(each.id, 0)}
    return settle(rest.begin, kept, rest.goal, _coming(rest) & set(lost), fill="end", longest=lost, had=rest.had)


def _other_end(rest: Rest) -> list[Proposal]:
    """Agree on the expected end if it differs from the agreed one."""
    end = chain(rest.begin, rest.phases)
    if rest.goal is None or not int((end - rest.goal).total_seconds()):
        return []
    return [_proposal("end", rest, {}, agreed=end.replace(microsecond=0))]


def _proposal(
    kind: ProposalKind,
    rest: Rest,
    left: dict[str, int],
    about: str = "",
    left_out: tuple[str, ...] = (),
    agreed: datetime | None = None,
) -> Proposal:
    """Return the proposal with these remaining lengths, in seconds."""
    phases = tuple(each for each in with_lengths(rest.phases, left) if each.id not in left_out)
    goal = agreed or rest.goal
    late = missed(rest.begin, phases, goal)
    begins = {each.id: since for each, (since, _) in zip(phases, schedule(rest.begin, phases), strict=True)}
    before = {each.id: each.seconds or 0 for each in rest.phases}
    shrunk = {*left_out, *(id for id, seconds in left.items() if seconds < before[id])}
    early = gained(rest.begin, phases, goal)
    return Proposal(
        kind=kind,
        about=about,
        lengths={**{each.id: rest.full[each.id] for each in rest.phases}, **rest.in_full(left)},
        changed=tuple(each.id for each in phases if each.id in left),
        left_out=left_out,
        begins=begins,
        end=chain(rest.begin, phases).replace(microsecond=0),
        agreed=agreed,
        short=late.pop("", 0) - early.get("", 0),
        missed=late,
        asks=next((each.id for each in rest.phases if each.protected and each.id in shrunk), ""),
    )
