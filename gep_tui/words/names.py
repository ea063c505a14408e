"""What sentences need to name people, phases and clock times in the screen's language."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.session.state import Session


class Names(msgspec.Struct, frozen=True, kw_only=True):
    """A session, and how this screen names its parts.

    `offset` is added to every clock time shown, in case somebody has set the wall clock. `hidden` hides the text of
    notes from onlookers.
    """

    session: Session
    language: str
    offset: timedelta = timedelta()
    hidden: bool = False

    def clock(self, moment: datetime | None, seconds: bool = False) -> str:
        """Return a clock time as the wall clock shows it."""
        if moment is None:
            return "--:--"
        return (moment + self.offset).strftime("%H:%M:%S" if seconds else "%H:%M")

    def name(self, phase: PlannedPhase) -> str:
        """Return the name of a phase in the screen's language."""
        return phase.name.into(self.language)
