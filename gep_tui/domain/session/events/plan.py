"""Events of the plan: lengths, phases left out or added, roles, the title."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.protocol.plan import PlannedBlock, PlannedPhase
from gep_tui.domain.session.events.seat import ClockEvent
from gep_tui.domain.stream.event import Event


class PlanChanged(ClockEvent, frozen=True, kw_only=True):
    """New lengths in seconds, phases left out or taken in again, phases added; `order` lists all ids if it changed."""

    why: str = ""
    lengths: dict[str, int | None] = {}
    skipped: tuple[str, ...] = ()
    restored: tuple[str, ...] = ()
    added: tuple[PlannedPhase, ...] = ()
    blocks: tuple[PlannedBlock, ...] = ()
    order: tuple[str, ...] = ()
    end: datetime | None = None


class RoleGiven(Event, frozen=True, kw_only=True):
    """`people` have `role` in `scope` (a block, a round, or "" for the whole session)."""

    role: str
    people: tuple[str, ...]
    scope: str = ""


class TitleSet(Event, frozen=True, kw_only=True):
    """The session's title and group as they are now."""

    title: str = ""
    group: str = ""
