"""A list of phases of which one is chosen, by id: it stays chosen when the plan changes around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass
class PhaseList:
    """What is chosen in a list of phases that is made anew at each look."""

    chosen: str = ""
    place: int = 0

    def here(self, ids: Sequence[str]) -> str:
        """Return the phase that is chosen among `ids`; where it is gone, the one that is at its place now."""
        if self.chosen in ids:
            self.place = ids.index(self.chosen)
        elif ids:
            self.place = max(0, min(len(ids) - 1, self.place))
            self.chosen = ids[self.place]
        return self.chosen if ids else ""

    def move(self, ids: Sequence[str], step: int) -> None:
        """Choose the phase so many places further down; the first and the last stop."""
        self.here(ids)
        if ids:
            self.place = max(0, min(len(ids) - 1, self.place + step))
            self.chosen = ids[self.place]
