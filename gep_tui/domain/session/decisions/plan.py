"""Decide about what is to come: lengths, skipped phases, further rounds, roles, the title."""

from __future__ import annotations

import re
from datetime import datetime
from math import ceil

import msgspec

from gep_tui.domain.protocol.plan import LONGEST, PlannedPhase
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.events import PlanChanged, RoleGiven, TitleSet
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.state import Session
from gep_tui.domain.session.timing import phase_seconds
from gep_tui.domain.stream.text import one_line

_ROUND = re.compile("[1-9][0-9]{0,5}")


def set_length(session: Session, now: datetime, phase: str, seconds: int, sure: bool = False) -> PlanChanged | Refusal:
    """Set the length of a phase in seconds, at least the time it has had; a protected one shrinks only when `sure`."""
    found = session.planned(phase)
    if found is None:
        return no.UnknownPhase(phase=phase)
    if found.ends is not None:
        return no.EndsByClock(phase=phase)
    seconds = max(0, min(LONGEST, seconds))
    if found.seconds is not None and seconds < found.seconds:
        seconds = max(seconds, min(found.seconds, ceil(phase_seconds(session, phase, now))))
    if found.seconds == seconds:
        return no.NothingChanges()
    if found.protected and not sure and found.seconds is not None and seconds < found.seconds:
        return no.Protected(phase=phase)
    return PlanChanged(why="length", lengths={phase: seconds})


def leave_out(session: Session, now: datetime, phase: str, sure: bool = False) -> PlanChanged | Refusal:
    """Skip a phase to come; a protected one only when `sure`."""
    found = session.planned(phase)
    if found is None:
        return no.UnknownPhase(phase=phase)
    if found.skipped:
        return no.NothingChanges()
    if any(run.phase == phase for run in session.runs):
        return no.PhaseOver(phase=phase)
    if found.protected and not sure:
        return no.Protected(phase=phase)
    return PlanChanged(why="skip", skipped=(phase,))


def take_in(session: Session, now: datetime, phase: str) -> PlanChanged | Refusal:
    """Put a skipped phase back into the plan."""
    found = session.planned(phase)
    if found is None:
        return no.UnknownPhase(phase=phase)
    return PlanChanged(why="restore", restored=(phase,)) if found.skipped else no.NothingChanges()


def another_round(session: Session, now: datetime, sure: bool = False) -> PlanChanged | Refusal:
    """Add a round to the repeat of the current phase, after its last one.

    More rounds than the protocol's maximum are refused, unless the user is `sure`.
    """
    phase = session.phase
    block = session.block(phase.scope) if phase else None
    if phase is None or block is None or not block.open_ended:
        return no.NotOpenEnded()
    stem, _, _ = phase.scope.rpartition("-")
    number = max(_number(each.scope, stem) for each in session.plan)
    if not number:
        return no.NotOpenEnded()
    if block.most is not None and number >= block.most and not sure:
        return no.NoMoreRounds(rounds=block.most)
    last, new = f"{stem}-{number}", f"{stem}-{number + 1}"
    copies = tuple(_copied(each, last, new) for each in session.plan if each.scope == last)
    order: list[str] = []
    for each in session.plan:
        order.append(each.id)
        if each.id == _last_of(session, last):
            order.extend(copy.id for copy in copies)
    return PlanChanged(
        why="round",
        added=copies,
        blocks=(msgspec.structs.replace(block, id=new, name=_numbered(session, last, number + 1)),),
        order=tuple(order),
    )


def give_role(
    session: Session, now: datetime, role: str, people: tuple[str, ...], scope: str = ""
) -> RoleGiven | Refusal:
    """Give `role` in a block or round to `people`; without people, the role becomes free."""
    for person in people:
        if session.person(person) is None:
            return no.UnknownPerson(person=person)
    if session.roles.get(scope, {}).get(role, ()) == people:
        return no.NothingChanges()
    return RoleGiven(role=role, people=people, scope=scope)


def set_title(session: Session, now: datetime, title: str, group: str) -> TitleSet | Refusal:
    """Name the session and its group."""
    title, group = one_line(title), one_line(group)
    if (title, group) == (session.title, session.group):
        return no.NothingChanges()
    return TitleSet(title=title, group=group)


def _number(scope: str, stem: str) -> int:
    """Return the round's number if `scope` is a round of the repeat `stem`, else 0."""
    number = scope.rpartition("-")[2]
    return int(number) if scope == f"{stem}-{number}" and _ROUND.fullmatch(number) else 0


def _numbered(session: Session, last: str, number: int) -> Text:
    """Return the name of the round `last` with another number at its end."""
    block = session.block(last)
    name = block.name if block else Text()
    return Text(fr=_renumbered(name.fr, number), en=_renumbered(name.en, number))


def _renumbered(name: str, number: int) -> str:
    label = name.rstrip("0123456789")
    return f"{label}{number}" if label != name else name


def _last_of(session: Session, scope: str) -> str:
    return [each.id for each in session.plan if each.scope == scope][-1]


def _copied(phase: PlannedPhase, last: str, new: str) -> PlannedPhase:
    return msgspec.structs.replace(
        phase, id=new + phase.id[len(last) :], scope=new, skipped=False, starts=None, ends=None
    )
