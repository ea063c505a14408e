"""All figures of a cycle in one value: what the screen, the page, the reviews and programs show of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import msgspec

from gep_tui.domain.group.cycle.attendance import (
    HeldSession,
    MemberAttendance,
    ServiceAttendance,
    attendance,
    held_sessions,
    services,
)
from gep_tui.domain.group.cycle.kept import CommitmentFigures, commitment_figures
from gep_tui.domain.group.cycle.lengths import PhaseFigures, phase_figures
from gep_tui.domain.group.cycle.meetings import meetings
from gep_tui.domain.group.cycle.planned import PlannedFigures, planned_figures
from gep_tui.domain.group.cycle.rated import RatingFigures, rating_figures
from gep_tui.domain.group.cycle.roles import RolesHeld, roles_held
from gep_tui.domain.group.cycle.speaking import SpeakingFigures, speaking_figures
from gep_tui.domain.group.cycle.topics import TopicFigures, topic_figures
from gep_tui.domain.group.state import Cycle, Group
from gep_tui.domain.session.state import Session


class CycleFigures(msgspec.Struct, frozen=True, kw_only=True):
    """A cycle up to `day`: its name and beginning (None: all sessions of the group), its aims, and every figure.

    `presenters` is how many members presented a case, `service_count` how many services met, whether or not `services`
    names them; `sheets` are practice sheets.
    """

    group: str
    organisation: str = ""
    cycle: str = ""
    begins: date | None = None
    day: date
    aims: tuple[str, ...] = ()
    planned: PlannedFigures = PlannedFigures()
    sessions: tuple[HeldSession, ...] = ()
    attendance: tuple[MemberAttendance, ...] = ()
    attended: int = 0
    expected: int = 0
    roles: tuple[RolesHeld, ...] = ()
    presenters: int = 0
    services: tuple[ServiceAttendance, ...] = ()
    service_count: int = 0
    commitments: CommitmentFigures = CommitmentFigures()
    phases: tuple[PhaseFigures, ...] = ()
    speaking: SpeakingFigures = SpeakingFigures()
    topics: TopicFigures = TopicFigures()
    ratings: RatingFigures = RatingFigures()
    sheets: int = 0


def cycle_figures(group: Group, sessions: Iterable[Session], cycle: Cycle | None, day: date) -> CycleFigures:
    """Return the figures of a cycle as they are on `day`; without a cycle, those of all sessions of the group.

    Rehearsals, and sessions that never began, do not count. The order of `sessions` changes nothing.
    """
    sessions = tuple(sessions)
    held = meetings(group, sessions, cycle)
    came = attendance(group, held)
    roles = roles_held(group, held)
    met = services(group, held)
    return CycleFigures(
        group=group.name,
        organisation=group.organisation,
        cycle=cycle.name if cycle is not None else "",
        begins=cycle.begins if cycle is not None else None,
        day=day,
        aims=group.aims,
        planned=planned_figures(group, held, cycle, day),
        sessions=held_sessions(group, held),
        attendance=came,
        attended=sum(each.attended for each in came),
        expected=sum(each.expected for each in came),
        roles=roles,
        presenters=sum(bool(each.presented) for each in roles),
        services=met,
        service_count=sum(bool(each.service) for each in met),
        commitments=commitment_figures(group, sessions, held, cycle),
        phases=phase_figures(held),
        speaking=speaking_figures(group, held),
        topics=topic_figures(group, sessions, held),
        ratings=rating_figures(held),
        sheets=len(group.kept_sheets),
    )
