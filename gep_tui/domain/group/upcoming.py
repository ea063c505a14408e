"""Which of the planned dates of a group is next."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from gep_tui.domain.group.state import Group, PlannedDate


def upcoming(group: Group, today: date, ended: Iterable[datetime | None] = ()) -> tuple[PlannedDate, ...]:
    """Return the planned dates from today on, without one of today whose session has `ended`."""
    over = {each.date() for each in ended if each is not None}
    return tuple(each for each in group.coming(today) if each.day > today or today not in over)
