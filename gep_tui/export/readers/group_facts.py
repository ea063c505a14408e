"""What documents need of the group: its charter, its aims, the next date, and the practice sheets of the session."""

from __future__ import annotations

from datetime import date

import msgspec

from gep_tui.domain.group.in_room import NOTHING_KEPT, KeptInRoom
from gep_tui.domain.group.minutes_for import MinutesFor
from gep_tui.domain.group.practice_sheet import PracticeSheet
from gep_tui.domain.group.state import Group, PlannedDate
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.event import EPOCH


class GroupFacts(msgspec.Struct, frozen=True, kw_only=True):
    """Facts of the group around one session; all empty for a session of no known group.

    `id` is that of the group, `changes` how many events it has had. `aims` are ids or free words. `sheets` are those
    made of notes of this session. `place` is where it was planned to be, `next_date` the first one after its day.
    `minutes_for` is the reader that the charter names, "" for none. `in_room` is what of earlier sessions stays
    in the room, also what was marked after this session had taken them along. `by_name` is the name of a group that
    was found by it alone.
    """

    id: str = ""
    changes: int = 0
    aims: tuple[str, ...] = ()
    charter: tuple[str, ...] = ()
    may_leave: str = ""
    place: str = ""
    next_date: PlannedDate | None = None
    sheets: tuple[PracticeSheet, ...] = ()
    minutes_for: MinutesFor = ""
    in_room: KeptInRoom = NOTHING_KEPT
    by_name: str = ""


#: For a session of no known group.
NO_GROUP = GroupFacts()


def group_facts(group: Group, session: Session) -> GroupFacts:
    """Return the facts of `group` around `session`; the charter is the one with which the session opened, if any."""
    carried = session.carried.charter
    day = _day_of(session)
    return GroupFacts(
        id=group.id,
        changes=group.last[0],
        aims=group.aims,
        charter=carried.rules if carried is not None else group.charter,
        may_leave=carried.may_leave if carried is not None else group.may_leave,
        place=next((each.place for each in group.dates if each.day == day), ""),
        next_date=next((each for each in group.dates if each.day > day), None),
        sheets=tuple(
            sheet for sheet in group.kept_sheets if any(source.session == session.id for source in sheet.sources)
        ),
        minutes_for=group.minutes_for,
        by_name="" if group.has(session.id, session.group_id) else group.name,
    )


def _day_of(session: Session) -> date:
    began = session.runs[0].started if session.runs else session.opened
    return (began or EPOCH).date()
