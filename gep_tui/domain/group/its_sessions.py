"""Put the sessions of a group in order: one order for lists, the board, and what is taken along."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.event import EPOCH


def in_order(sessions: Iterable[Session]) -> list[Session]:
    """Return sessions in the order in which they were opened; those without a beginning come first."""
    return sorted(sessions, key=_opened)


def _opened(session: Session) -> tuple[datetime, str]:
    return session.opened or EPOCH, session.id
