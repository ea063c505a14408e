"""The sessions of a cycle that were really held, each with who was there: what all figures are counted from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

import msgspec

from gep_tui.domain.group.rotation import by_name, member_of
from gep_tui.domain.group.state import Cycle, Group, Member
from gep_tui.domain.session.people import attended
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.event import EPOCH


class Meeting(msgspec.Struct, frozen=True, kw_only=True):
    """A session that was held. `who` maps the ids of its people to members, "" for a guest.

    `present` are the members who were there, at least for a while; `guests` is how many others were.
    """

    session: Session
    day: date
    who: Mapping[str, str]
    present: frozenset[str]
    guests: int


def real_sessions(sessions: Iterable[Session]) -> tuple[Session, ...]:
    """Return the sessions that count, the earliest first: begun, and no rehearsal."""
    found = (each for each in sessions if each.runs and each.opened is not None and not each.rehearsal)
    return tuple(sorted(found, key=lambda each: (each.opened or EPOCH, each.id)))


def meetings(group: Group, sessions: Iterable[Session], cycle: Cycle | None) -> tuple[Meeting, ...]:
    """Return the real sessions of a cycle, the earliest first; without a cycle, all of them."""
    called = by_name(group)
    made = (_meeting(group, session, called) for session in real_sessions(sessions))
    return tuple(each for each in made if is_of_cycle(group, cycle, each.day))


def is_of_cycle(group: Group, cycle: Cycle | None, day: date) -> bool:
    """Tell whether a day belongs to the cycle; without a cycle, any day does."""
    return cycle is None or group.cycle_on(day) == cycle


def was_member(member: Member, day: date) -> bool:
    """Tell whether somebody belonged to the group on this day."""
    return (member.joined is None or member.joined <= day) and (member.left is None or day <= member.left)


def _meeting(group: Group, session: Session, called: Mapping[str, str]) -> Meeting:
    who = {person.id: member_of(group, session, person.id, called) for person in session.people}
    there = [who[person.id] for person in attended(session)]
    return Meeting(
        session=session,
        day=(session.opened or EPOCH).date(),
        who=who,
        present=frozenset(filter(None, there)),
        guests=there.count(""),
    )
