"""Guests of a group's sessions who are no members, each once: they may become members, and stay who they were."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

import msgspec

from gep_tui.domain.group.state import Group
from gep_tui.domain.session.people import attended
from gep_tui.domain.session.state import Person, Session
from gep_tui.domain.stream.text import bare, same_name


class PastGuest(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who was in sessions without being a member.

    `session` and `person` are those of the last time, `before` those of the others.
    """

    session: str
    person: str
    name: str
    service: str = ""
    function: str = ""
    contact: str = ""
    day: date | None = None
    before: tuple[tuple[str, str], ...] = ()

    @property
    def times(self) -> int:
        """In how many sessions they were."""
        return len({self.session, *(session for session, _person in self.before)})


def past_guests(
    group: Group, sessions: Iterable[Session], people: Callable[[Session], tuple[Person, ...]] = attended
) -> tuple[PastGuest, ...]:
    """Return the guests by name, those of the same name as one; `sessions` are in the order in which they were held.

    `people` says whose sessions count: of those who were there, unless it is another list.
    """
    names = {same_name(member.name) for member in group.members}
    found: dict[str, PastGuest] = {}
    for session in sessions:
        for person in people(session):
            name = same_name(person.name)
            known = person.member or group.was_guest.get((session.id, person.id)) or name in names
            if known or person.purged:
                continue
            before = found.get(name)
            found[name] = PastGuest(
                session=session.id,
                person=person.id,
                name=person.name,
                service=person.service,
                function=person.function,
                contact=person.address,
                day=session.opened.date() if session.opened is not None else None,
                before=(*before.before, (before.session, before.person)) if before is not None else (),
            )
    return tuple(sorted(found.values(), key=lambda each: bare(each.name)))
