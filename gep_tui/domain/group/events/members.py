"""Events of the list of members: who joins, leaves, comes back, is called what."""

from __future__ import annotations

from datetime import date

from gep_tui.domain.stream.event import Event


class MemberAdded(Event, frozen=True, kw_only=True):
    """Somebody joins the group; the event's key is that member's id for life.

    `contact` is an address or a telephone number. For a guest of a session who becomes a member, `session` and
    `person` say whom they were there, and `before` whom they were in others: pairs of a session and an id in it.
    """

    name: str
    service: str = ""
    function: str = ""
    contact: str = ""
    facilitates: bool = False
    joined: date | None = None
    session: str = ""
    person: str = ""
    before: tuple[tuple[str, str], ...] = ()


class MemberChanged(Event, frozen=True, kw_only=True):
    """What is known of `member` from now on; a field that is `None` stays as it is."""

    member: str
    name: str | None = None
    service: str | None = None
    function: str | None = None
    contact: str | None = None
    facilitates: bool | None = None


class MemberLeft(Event, frozen=True, kw_only=True):
    """`member` left the group on a day; all that they said and did stays theirs."""

    member: str
    left: date


class MemberReturned(Event, frozen=True, kw_only=True):
    """`member`, who had left, is in the group again."""

    member: str


class MembersMerged(Event, frozen=True, kw_only=True):
    """`member` was entered twice, on two laptops perhaps: everything recorded of `other` belongs to `member`."""

    member: str
    other: str
