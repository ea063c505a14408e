"""Record a time in which nobody kept the clock, and when somebody came back."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.session.events import GapNoticed
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.spans import fixed


def notice(
    session: Session, now: datetime, since: datetime, why: str, until: datetime | None = None, gap: str = ""
) -> GapNoticed:
    """Record a gap to ask about; with `gap`, the key of a recorded one, set its end to `until`."""
    return GapNoticed(since=fixed(since), why=why, until=None if until is None else fixed(until), gap=gap)
