"""One proposal: what every remaining phase would have, when it would begin, and when all would end."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Literal

import msgspec

#: As it is, or how time is found (or given): from all that can, from protected phases too, from chosen ones, by leaving
#: a block out, by another end.
ProposalKind = Literal["now", "spread", "protected", "chosen", "without", "end"]


class Proposal(msgspec.Struct, frozen=True, kw_only=True):
    """New lengths in seconds, of every phase that remains and in full, the time it has had already included.

    `about` is the block or phase that is left out, `left_out` its phases; `begins` tells when the others begin.
    `short` is by how many seconds the end is too late, below 0 too early; `missed` by how many each clock time is
    missed. `agreed` is an end to be agreed on anew; `asks` is the first protected phase that becomes shorter or is
    left out: that calls for a question.
    """

    kind: ProposalKind
    about: str = ""
    lengths: Mapping[str, int | None] = {}
    changed: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    begins: Mapping[str, datetime] = {}
    end: datetime | None = None
    agreed: datetime | None = None
    short: int = 0
    missed: Mapping[str, int] = {}
    asks: str = ""

    @property
    def id(self) -> str:
        """What the proposal is called from one second to the next."""
        return f"{self.kind}:{self.about}" if self.about else self.kind
