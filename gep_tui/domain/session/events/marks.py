"""Events that place the notes of a laptop without the record's clock in their phases."""

from __future__ import annotations

from gep_tui.domain.stream.event import Event


class PhaseMarked(Event, frozen=True, kw_only=True):
    """Somebody who writes notes saw the room pass into `phase`. No clock moves; notes may name the mark as their `run`.

    `run` is the run that was current for this writer, "" before the beginning.
    """

    phase: str
    run: str = ""


class ClockOffset(Event, frozen=True, kw_only=True):
    """The clock of the writer `of` was `seconds` ahead of the record's, from its event `from_seq` to its `to_seq`."""

    of: str
    from_seq: int
    to_seq: int
    seconds: float = 0.0
