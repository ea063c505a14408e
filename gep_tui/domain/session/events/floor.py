"""Events of the floor: hands, turns, rounds, groups, votes."""

from __future__ import annotations

from gep_tui.domain.stream.event import Event


class HandRaised(Event, frozen=True, kw_only=True):
    """`person` asks for the floor."""

    person: str


class HandLowered(Event, frozen=True, kw_only=True):
    """`person` no longer asks for it."""

    person: str


class HandsKept(Event, frozen=True, kw_only=True):
    """`people`, whose hands went down with the phase before, still ask for the floor, in this order."""

    people: tuple[str, ...]


class TurnStarted(Event, frozen=True, kw_only=True):
    """`person` has the floor, and the last speaker's turn ends; with `interrupts` it waits for the end of this one.

    `among` is the number of people, this one included, who share the time left of the round. `round` is the number of
    the round that begins with this turn, 0 if none does.
    """

    person: str
    run: str = ""
    interrupts: bool = False
    among: int = 0
    round: int = 0


class TurnEnded(Event, frozen=True, kw_only=True):
    """The turn is over; one that waited goes on."""

    turn: str


class Passed(Event, frozen=True, kw_only=True):
    """`person` passes in this round; `turn` is their turn, which ends, if they had the floor.

    `round` is the number of the round that begins with it, 0 if none does.
    """

    person: str
    phase: str
    turn: str = ""
    round: int = 0


class RoundStarted(Event, frozen=True, kw_only=True):
    """A further round of `phase` begins, in `order`."""

    phase: str
    number: int
    order: tuple[str, ...] = ()


class OrderDrawn(Event, frozen=True, kw_only=True):
    """The order in which `phase` goes round."""

    phase: str
    order: tuple[str, ...]


class GroupsFormed(Event, frozen=True, kw_only=True):
    """Who sits with whom in `phase`."""

    phase: str
    groups: tuple[tuple[str, ...], ...]


class VoteCast(Event, frozen=True, kw_only=True):
    """`person` ("" for a count by hand) now gives `votes` to the note `option`."""

    phase: str
    option: str
    votes: int
    person: str = ""
