"""Who has been presenter or scribe how often, over the sessions of a group: a projection of their records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import msgspec

from gep_tui.domain.group.state import Group, Member
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.event import EPOCH
from gep_tui.domain.stream.text import same_name


class RoleTurns(msgspec.Struct, frozen=True, kw_only=True):
    """How often a member has had a role, counted by sessions, and the day of the last time."""

    member: Member
    times: int = 0
    last: date | None = None


def rotation(group: Group, sessions: Iterable[Session], role: str) -> tuple[RoleTurns, ...]:
    """Return the members whose turn it is first: least often, then longest ago.

    Those who facilitate come after the others."""
    days: dict[str, list[date]] = {}
    for session in sessions:
        if session.runs and session.opened is not None:
            for member in set(having(group, session, role)):
                days.setdefault(member, []).append(session.opened.date())
    turns = [
        RoleTurns(member=each, times=len(found := days.get(each.id, [])), last=max(found, default=None))
        for each in group.present_members
    ]
    return tuple(sorted(turns, key=lambda each: (each.times, each.member.facilitates, each.last or EPOCH.date())))


def member_of(group: Group, session: Session, person: str, called: Mapping[str, str] | None = None) -> str:
    """Return the id of the member who is `person` of a session: as recorded, as told since, else of the same name.

    `called` is what `by_name` returns, for whoever asks about many people.
    """
    while person in session.merged:
        person = session.merged[person]
    found = session.person(person)
    if found is None:
        return ""
    named = by_name(group) if called is None else called
    known = found.member or group.was_guest.get((session.id, person), "")
    return group.who(known) or named.get(same_name(found.name), "")


def having(group: Group, session: Session, role: str) -> Iterator[str]:
    """Yield the members who had a role in a session, "" for a guest; one who had it several times, several times."""
    for roles in session.roles.values():
        for person in roles.get(role, ()):
            yield member_of(group, session, person)


def by_name(group: Group) -> Mapping[str, str]:
    """Return the members by name, in the form of `same_name`."""
    return {same_name(member.name): member.id for member in group.members}
