"""Decide about the screens that have the session open: who writes there, and who keeps the queue of hands."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.events import QueueHandedOver, Signed
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import one_line


def sign(session: Session, now: datetime, writer: str, name: str) -> Signed | Refusal:
    """Record that `writer` is called `name`."""
    kept = one_line(name)
    if not kept:
        return no.EmptyName()
    return no.NothingChanges() if session.authors.get(writer) == kept else Signed(name=kept)


def hand_over_queue(session: Session, now: datetime, to: str) -> QueueHandedOver | Refusal:
    """Let the writer `to` raise and lower hands beside the seat; "" takes that back."""
    return no.NothingChanges() if session.queue == to else QueueHandedOver(to=to)
