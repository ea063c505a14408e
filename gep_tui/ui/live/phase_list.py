"""A list of phases with a selection by id, which survives changes of the plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

#: How many phases each key moves.
STEPS = {"up": -1, "down": 1, "pageup": -5, "pagedown": 5}


@dataclass
class PhaseList:
    """The selection in a list of phases that is rebuilt each time it is shown."""

    chosen: str = ""
    place: int = 0

    def here(self, ids: Sequence[str]) -> str:
        """Return the selected phase among `ids`, or if it is gone, the one now in its place."""
        if self.chosen in ids:
            self.place = ids.index(self.chosen)
        elif ids:
            self.place = max(0, min(len(ids) - 1, self.place))
            self.chosen = ids[self.place]
        return self.chosen if ids else ""

    def move(self, ids: Sequence[str], step: int) -> None:
        """Select the phase `step` places further down, stopping at the first and last."""
        self.here(ids)
        if ids:
            self.place = max(0, min(len(ids) - 1, self.place + step))
            self.chosen = ids[self.place]
