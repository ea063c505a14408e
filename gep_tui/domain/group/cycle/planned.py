"""The sessions that were planned in a cycle: which of them took place, which did not, which are still to come."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import msgspec

from gep_tui.domain.group.cycle.meetings import Meeting, is_of_cycle
from gep_tui.domain.group.state import Cycle, Group


class PlannedFigures(msgspec.Struct, frozen=True, kw_only=True):
    """`planned` dates are `kept`, `missed` or `coming`; `dropped` ones were removed from the plan.

    A date is kept if a session was held on that day. One of today without a session is still to come.
    """

    planned: int = 0
    kept: int = 0
    missed: int = 0
    coming: int = 0
    dropped: int = 0
    next_day: date | None = None


def planned_figures(group: Group, held: Sequence[Meeting], cycle: Cycle | None, today: date) -> PlannedFigures:
    """Count the dates that were planned in a cycle."""
    days = [each.day for each in group.dates if is_of_cycle(group, cycle, each.day)]
    met = {each.day for each in held}
    coming = [day for day in days if day >= today and day not in met]
    return PlannedFigures(
        planned=len(days),
        kept=sum(day in met for day in days),
        missed=sum(day < today and day not in met for day in days),
        coming=len(coming),
        dropped=sum(is_of_cycle(group, cycle, each.day) for each in group.dropped),
        next_day=min(coming, default=None),
    )
