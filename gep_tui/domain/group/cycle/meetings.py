"""The sessions of a cycle that were really held, each with who was there: what all figures are counted from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from datetime import date, datetime

import msgspec

from gep_tui.domain.group.its_sessions import in_order
from gep_tui.domain.group.rotation import by_name, member_of
from gep_tui.domain.group.state import Cycle, Group, Member
from gep_tui.domain.session.people import attended, listed
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.event import EPOCH


class Meeting(msgspec.Struct, frozen=True, kw_only=True):
    """A session that was held. `who` maps the ids of its people to members, "" for a guest.

    `present` are the members who were there, at least for a while; `guests` is how many others were. `expected` are the
    members for whom the session counts: they belonged to the group then, or came.
    """

    session: Session
    day: date
    who: Mapping[str, str]
    present: frozenset[str]
    expected: frozenset[str]
    guests: int


def real_sessions(sessions: Iterable[Session]) -> tuple[Session, ...]:
    """Return the sessions that count, the earliest first: begun, and no rehearsal."""
    found = (each for each in sessions if each.runs and each.opened is not None and not each.rehearsal)
    return tuple(in_order(found))


def meetings(group: Group, sessions: Iterable[Session], cycle: Cycle | None) -> tuple[Meeting, ...]:
    """Return the real sessions of a cycle, the earliest first; without a cycle, all of them."""
    called = by_name(group)
    first: dict[str, date] = {}
    made = [_meeting(group, session, called, first) for session in real_sessions(sessions)]
    return tuple(each for each in made if is_of_cycle(group, cycle, each.day))


def is_of_cycle(group: Group, cycle: Cycle | None, day: date) -> bool:
    """Tell whether a day belongs to the cycle; without a cycle, any day does."""
    return cycle is None or group.cycle_on(day) == cycle


def _meeting(group: Group, session: Session, called: Mapping[str, str], first: dict[str, date]) -> Meeting:
    """Return a session as a meeting; `first` gets the day of those who were never on a list before."""
    opened = session.opened or EPOCH
    who = {person.id: member_of(group, session, person.id, called) for person in session.people}
    there = [who[person.id] for person in attended(session)]
    present = frozenset(filter(None, there))
    on_list = {who[person.id] for person in listed(session)}
    for id in on_list:
        first.setdefault(id, opened.date())
    return Meeting(
        session=session,
        day=opened.date(),
        who=who,
        present=present,
        expected=present.union(_belonged(group, opened, on_list, first)),
        guests=there.count(""),
    )


def _belonged(group: Group, opened: datetime, on_list: Set[str], first: Mapping[str, date]) -> Iterator[str]:
    """Yield who belonged to the group when a session was opened; its list tells it of a group that was made later."""
    day = opened.date()
    entered = group.opened.date() if group.opened is not None and opened < group.opened else None
    for member in group.members:
        began = _since(member, first.get(member.id), entered) <= day or (entered is not None and member.id in on_list)
        if began and (member.left is None or day <= member.left):
            yield member.id


def _since(member: Member, first: date | None, entered: date | None) -> date:
    """Return the day on which somebody came to the group: the day of joining or, without one, that of the `first` list.

    The day on which all were `entered`, after the session, says nothing about it.
    """
    since = member.joined or first or date.max
    return date.max if since == entered else since
