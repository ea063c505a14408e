"""How a session begins, and who has the hand on its clock."""

from __future__ import annotations

from datetime import datetime

import msgspec

from gep_tui.domain.protocol.plan import PlannedBlock, PlannedPhase
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.stream.event import SCHEMA, Event


class Guest(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A person as entered before the session: `present` is false for who is not there yet.

    `address` (e-mail) is kept for what goes out to the group; no page shows it.
    """

    id: str
    name: str
    service: str = ""
    function: str = ""
    address: str = ""
    present: bool = True


class SessionOpened(Event, frozen=True, kw_only=True):
    """The first event: the whole plan in both languages, and the people. Its writer takes the seat.

    `called` is what the programme is called in both languages: a `title` that says no more is shown in either.
    `fingerprint` is the sign of what the files said that it was made from.
    """

    id: str
    programme: str
    plan: tuple[PlannedPhase, ...]
    schema: int = SCHEMA
    group: str = ""
    title: str = ""
    called: Text = Text()
    fingerprint: str = ""
    blocks: tuple[PlannedBlock, ...] = ()
    people: tuple[Guest, ...] = ()
    roles: dict[str, dict[str, tuple[str, ...]]] = {}
    announced: datetime | None = None
    rehearsal: bool = False
    speed: float = 1.0


class SeatTaken(Event, frozen=True, kw_only=True):
    """`writer` takes the hand on the clock; it had read the record up to (`seen_seq`, `seen_writer`).

    `follows` is the key of the event by which the seat was held, as far as the writer knew, and `holder_seq` the
    number of the last event of its holder that the writer had read. `None` stands in records of an older gep.
    """

    seen_seq: int = 0
    seen_writer: str = ""
    follows: str | None = None
    holder_seq: int = 0


class SeatGranted(Event, frozen=True, kw_only=True):
    """Whoever made the `claim`, the key of a `seat_taken` without effect, has the seat from here on.

    The holder writes it; or the claimant, where somebody said there that the holder has stopped: `stopped` is then the
    key of the event by which that one held the seat.
    """

    claim: str
    stopped: str = ""
