"""What the fold keeps about choosing the case and about what was set aside: frozen values, read by everything else."""

from __future__ import annotations

from datetime import datetime

import msgspec

#: The highest mark of urgency, or of what is at stake.
HIGHEST = 3


class Vote(msgspec.Struct, frozen=True, kw_only=True):
    """Votes given to a note in a phase; `person` is "" for a count by hand."""

    phase: str
    option: str
    person: str
    votes: int


class Ballot(msgspec.Struct, frozen=True, kw_only=True):
    """How the topics of a phase are chosen from. `drawn` is the topic on which the lot fell, among `drawn_from`."""

    phase: str
    way: str = ""
    each: int = 0
    drawn: str = ""
    drawn_from: tuple[str, ...] = ()


class Reservation(msgspec.Struct, frozen=True, kw_only=True):
    """`person` would rather not work on the topic `note`."""

    note: str
    person: str


class Choice(msgspec.Struct, frozen=True, kw_only=True):
    """The topic `note` became the case of `scope` at `at`; the other fields are as in `CaseChosen`."""

    scope: str
    note: str
    at: datetime
    phase: str = ""
    way: str = ""
    presenter: str = ""
    tally: dict[str, int] = {}
    drawn_from: tuple[str, ...] = ()


class FollowedPoint(msgspec.Struct, frozen=True, kw_only=True):
    """What became of a parked note; `person` is to whom it was assigned."""

    note: str
    outcome: str
    at: datetime
    person: str = ""


class Choosing(msgspec.Struct, frozen=True, kw_only=True):
    """All that was decided about topics and parked points.

    `ballots` are in the order in which they were last opened, `choices` by the time at which they were made. `dropped`
    are topics no longer offered. `wordings` are the earlier texts of key questions, by note id, the first one first.
    """

    ballots: tuple[Ballot, ...] = ()
    reservations: tuple[Reservation, ...] = ()
    dropped: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    points: tuple[FollowedPoint, ...] = ()
    wordings: dict[str, tuple[str, ...]] = {}
