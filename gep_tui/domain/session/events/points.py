"""Events of what was set aside: what became of a parked question or point."""

from __future__ import annotations

from gep_tui.domain.stream.event import Event

#: What may become of it: still open, answered or dealt with, assigned to somebody, left for the next session.
OUTCOMES = ("open", "settled", "assigned", "carried")


class PointFollowed(Event, frozen=True, kw_only=True):
    """What became of the parked `note`: one of `OUTCOMES`; `person` is to whom it was assigned.

    A note of an earlier session has that session's id before its own.
    """

    note: str
    outcome: str
    person: str = ""
