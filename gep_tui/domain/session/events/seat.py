"""Events of the seat: who commands the clock. Clock commands act from there only."""

from __future__ import annotations

from gep_tui.domain.stream.event import Event


class ClockEvent(Event, frozen=True, kw_only=True):
    """Acts only from the writer that holds the seat."""


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


class ClockAdopted(ClockEvent, frozen=True, kw_only=True):
    """What another screen did to the clock without the seat acts all the same: `steps` are the keys of those events.

    Each acts at its own place in the record, as far as it still makes sense there.
    """

    steps: tuple[str, ...]
