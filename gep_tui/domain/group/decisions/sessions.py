"""Decide which sessions are the group's."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from gep_tui.domain.group import refusals as no
from gep_tui.domain.group.events import SessionsLeftOut, SessionsTakenIn
from gep_tui.domain.group.state import Group
from gep_tui.domain.stream.refusal import Refusal


def take_in(group: Group, now: datetime, sessions: Iterable[str]) -> SessionsTakenIn | Refusal:
    """Count sessions, by id, as the group's."""
    news = tuple(id for id in dict.fromkeys(sessions) if id not in group.taken_in)
    return SessionsTakenIn(sessions=news) if news else no.SameInGroup()


def leave_out(group: Group, now: datetime, sessions: Iterable[str]) -> SessionsLeftOut | Refusal:
    """Do not count sessions, by id, as the group's, though they name it so."""
    news = tuple(id for id in dict.fromkeys(sessions) if id not in group.left_out)
    return SessionsLeftOut(sessions=news) if news else no.SameInGroup()
