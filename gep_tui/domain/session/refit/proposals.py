"""All proposals for what remains, so that it ends as agreed: pure, and shown before one of them is applied."""

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
    """Return what remains if nothing is changed."""
    return _proposal("now", what_remains(session, now), {})


def proposals(session: Session, now: datetime, chosen: Collection[str] = ()) -> tuple[Proposal, ...]:
    """Return what may be done so that all ends in time, or with time that was gained; nothing where all is in time.

    Where time is missing it is taken: from all phases to come in proportion to what they can give, from protected
    ones too where that is not enough, by leaving out what is optional, by a later end, or from the `chosen` phases.
    Where it was gained it is given: to all to come, by an earlier end, or to the chosen ones. The current phase
    changes only where it is chosen.
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
    """Return what is to come and has a length that is left."""
    return {each.id for each in rest.phases if each.id != rest.here and each.seconds}


def _taking(rest: Rest) -> list[Proposal]:
    """Take from all to come; from protected phases too where that finds more."""
    found = _taken(rest, "spread", _coming(rest), False)
    further = _taken(rest, "protected", _coming(rest), True)
    return [found, further] if further.asks else [found]


def _taken(rest: Rest, kind: ProposalKind, may: Collection[str], protected_too: bool) -> Proposal:
    return _proposal(kind, rest, settle(rest.begin, rest.phases, rest.goal, may, protected_too, had=rest.had))


def _given(rest: Rest, kind: ProposalKind, may: Collection[str]) -> Proposal:
    new = settle(rest.begin, rest.phases, rest.goal, may, fill="walls", slack=rest.slack, had=rest.had)
    return _proposal(kind, rest, new)


def _leaving_out(session: Session, rest: Rest, late: dict[str, int]) -> list[Proposal]:
    """Leave out what is optional where that helps; what is still missing is taken from all to come."""
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
    """Give what was found in excess to phases that are shorter than they were planned at first, up to that."""
    first = {each.id: (each.seconds or 0) - rest.had.get(each.id, 0) for each in session.first_plan}
    lost = {each.id: first[each.id] for each in kept if (each.seconds or 0) < first.get(each.id, 0)}
    return settle(rest.begin, kept, rest.goal, _coming(rest) & set(lost), fill="end", longest=lost, had=rest.had)


def _other_end(rest: Rest) -> list[Proposal]:
    """Agree on the end that is to be expected, where that is another one."""
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
    """Return the proposal that gives phases these lengths of what is left of them, in seconds."""
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
