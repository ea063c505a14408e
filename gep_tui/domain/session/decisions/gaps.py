"""Decisions about a time in which nobody kept the clock: that it was noticed, and when somebody was there again."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.session.events import GapNoticed
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.spans import fixed


def notice(
    session: Session, now: datetime, since: datetime, why: str, until: datetime | None = None, gap: str = ""
) -> GapNoticed:
    """Write down what is to be asked; with `gap`, the key of one written down before, `until` when that lasted."""
    return GapNoticed(since=fixed(since), why=why, until=None if until is None else fixed(until), gap=gap)
