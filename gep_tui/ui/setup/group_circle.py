"""The members of a group in set-up: who comes, who is away, and as whom each is entered in the session."""

from __future__ import annotations

from dataclasses import dataclass, replace

import msgspec

from gep_tui.domain.group.finding import found
from gep_tui.domain.group.guests import PastGuest, past_guests
from gep_tui.domain.group.state import Member
from gep_tui.domain.lists.entry import is_address
from gep_tui.domain.lists.pasted import PastedRow
from gep_tui.domain.session.events import Guest
from gep_tui.domain.session.people import listed
from gep_tui.domain.stream.text import bare
from gep_tui.store.library.series import Series

NO_SERIES = Series()


@dataclass(frozen=True)
class GroupCircle:
    """A group with its sessions; `away` are the ids of members who do not come."""

    series: Series = NO_SERIES
    away: frozenset[str] = frozenset()

    @property
    def id(self) -> str:
        """The group's id, "" without a group."""
        return self.series.group.id

    @property
    def members(self) -> tuple[Member, ...]:
        """The members who have not left, by name."""
        return tuple(sorted(self.series.group.present_members, key=lambda member: bare(member.name)))

    @property
    def guests(self) -> tuple[Member, ...]:
        """The guests and substitutes of the last session, by name; the id of none of them is a member's."""
        last = past_guests(self.series.group, self.series.sessions[-1:], listed)
        return tuple(_guest(each) for each in last)

    def rows(self, all: bool = False) -> tuple[PastedRow, ...]:
        """Return the members who come, or all of them, as if they had been typed; they have no line."""
        return tuple(_row(member) for member in self.members if all or member.id not in self.away)

    def turned(self, member: str) -> GroupCircle:
        """Return the circle with a member away who was not, or the other way round."""
        return replace(self, away=self.away ^ {member})

    def turned_all(self) -> GroupCircle:
        """Return the circle with everybody there, or with nobody if everybody is."""
        return replace(self, away=frozenset() if self.away else frozenset(each.id for each in self.members))

    def nearest(self, words: str) -> str:
        """Return the id of the first member, or guest, whom `words` may mean, "" if there is none."""
        return next((each.id for each in (*found(words, self.members), *found(words, self.guests))), "")

    def entered(self, guests: tuple[Guest, ...]) -> tuple[Guest, ...]:
        """Return people of the session, whose first are the members, with the members’ ids; who is away is absent."""
        members = self.members
        known = zip(guests, members, strict=False)
        there = (msgspec.structs.replace(each, member=m.id, present=m.id not in self.away) for each, m in known)
        return (*there, *guests[len(members) :])


NO_CIRCLE = GroupCircle()


def _guest(guest: PastGuest) -> Member:
    """Return a guest of last time as a row beside the members."""
    return Member(
        id=f"guest {guest.person}",
        name=guest.name,
        service=guest.service,
        function=guest.function,
        contact=guest.contact,
    )


def _row(member: Member) -> PastedRow:
    address = member.contact if is_address(member.contact) else ""
    return PastedRow(0, "", member.name, member.service, member.function, address)
