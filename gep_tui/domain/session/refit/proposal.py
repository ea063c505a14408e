"""A proposal: how long every remaining phase would be, when it would begin, and when the session would end."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Literal

import msgspec

#: "now" changes nothing. Otherwise, where time is taken from or given to: all phases that can, protected phases too,
#: chosen ones, a skipped block, another end.
ProposalKind = Literal["now", "spread", "protected", "chosen", "without", "end"]


class Proposal(msgspec.Struct, frozen=True, kw_only=True):
    """New full lengths, in seconds, of every remaining phase, including the time it has already had.

    `about` is the skipped block or phase, `left_out` its phases; `begins` tells when the others begin. `short` is how
    many seconds late the end is, below 0 early; `missed` how many late each clock time is. `agreed` is a new end to
    agree on. `asks` is the first protected phase that shrinks or is skipped, which the user has to confirm.
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
        """A name that stays the same from one second to the next."""
        return f"{self.kind}:{self.about}" if self.about else self.kind
