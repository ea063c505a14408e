"""What the fold keeps about a laptop without the record's clock: its marks, and how far its own clock was off."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from gep_tui.domain.stream.position import Position


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """Its writer saw the room pass into `phase` at `at`, by its own clock, while `run` was current in its record."""

    key: str
    place: Position
    at: datetime
    phase: str
    run: str

    @property
    def writer(self) -> str:
        """Who made it."""
        return self.place[1]


class Offset(msgspec.Struct, frozen=True, kw_only=True):
    """The clock of `writer` was `seconds` ahead of the record's from its event `first` to its event `last`."""

    writer: str
    first: int
    last: int
    seconds: float

    def covers(self, place: Position) -> bool:
        """Tell whether the offset applies to the event at `place`."""
        return place[1] == self.writer and self.first <= place[0] <= self.last

    def corrected(self, at: datetime) -> datetime:
        """Return the record's time at the moment when this clock showed `at`."""
        return at - timedelta(seconds=self.seconds)
