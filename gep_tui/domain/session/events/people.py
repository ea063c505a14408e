"""Events of the list of people: who joins, comes, leaves, is called what."""

from __future__ import annotations

from gep_tui.domain.stream.event import Event


class PersonAdded(Event, frozen=True, kw_only=True):
    """Somebody joins the list, and the room. `member` is the id in the group, "" for a guest.

    `replaces` is the id of the person in whose place a substitute comes.
    """

    name: str
    service: str = ""
    function: str = ""
    member: str = ""
    replaces: str = ""


class PersonChanged(Event, frozen=True, kw_only=True):
    """Name, service and function of `person` as they are now.

    `replaces` is the person in whose place they are here, "" for nobody; `None` leaves that as it is.
    """

    person: str
    name: str
    service: str = ""
    function: str = ""
    replaces: str | None = None


class PersonArrived(Event, frozen=True, kw_only=True):
    """`person` came, or came back."""

    person: str


class PersonLeft(Event, frozen=True, kw_only=True):
    """`person` left the room."""

    person: str


class PersonAbsent(Event, frozen=True, kw_only=True):
    """`person` never came, though the list says so."""

    person: str


class PeopleMerged(Event, frozen=True, kw_only=True):
    """`person` was entered twice: everything recorded of `other` belongs to `person`."""

    person: str
    other: str
