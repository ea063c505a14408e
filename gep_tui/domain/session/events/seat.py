"""Events of the seat: who commands the clock. Clock commands act from there only."""

from __future__ import annotations

from gep_tui.domain.stream.event import Event


class ClockEvent(Event, frozen=True, kw_only=True):
    """Acts only from the writer that holds the seat."""


class SeatTaken(Event, frozen=True, kw_only=True):
    """`writer` asks for the seat, having read the record up to (`seen_seq`, `seen_writer`).

    `follows` is the key of the event that gave the seat to its holder, as far as the writer knew, and `holder_seq` the
    number of the holder's last event that the writer had read. `follows` is `None` in records of an older gep.
    """

    seen_seq: int = 0
    seen_writer: str = ""
    follows: str | None = None
    holder_seq: int = 0


class SeatGranted(Event, frozen=True, kw_only=True):
    """The writer of the `claim`, the key of a `seat_taken` without effect, has the seat from here on.

    The holder writes this event. The claimant may write it too, if the user said that the holder has stopped: `stopped`
    is then the key of the event that gave the holder the seat.
    """

    claim: str
    stopped: str = ""


class StretchChosen(Event, frozen=True, kw_only=True):
    """Only one of two stretches of the clock counts: the one since the `claim`, or the holder's.

    If the claim is `taken`, its writer has the seat since then, and the holder's clock commands that it had not read
    lapse. The holder or the claimant writes this event; the other stretch stays in the record, without effect.
    """

    claim: str
    taken: bool


class ClockAdopted(ClockEvent, frozen=True, kw_only=True):
    """Clock commands that another screen gave without the seat take effect after all; `steps` are their keys.

    Each acts at its own place in the record, as far as it still makes sense there.
    """

    steps: tuple[str, ...]
