"""Which of the planned dates of a group is next."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from gep_tui.domain.group.state import Group, PlannedDate
from gep_tui.domain.session.state import Session


def upcoming(group: Group, today: date, sessions: Iterable[Session] = ()) -> tuple[PlannedDate, ...]:
    """Return the planned dates from today on, without one of today whose session is over."""
    over = {session.closed.date() for session in sessions if session.closed is not None}
    return tuple(each for each in group.coming(today) if each.day > today or today not in over)
