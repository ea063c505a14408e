"""Take sessions into the group, or leave them out."""

from __future__ import annotations

from gep_tui.domain.group.builder import GroupBuilder, changes
from gep_tui.domain.group.events import SessionsLeftOut, SessionsTakenIn


@changes(SessionsTakenIn)
def take_in(build: GroupBuilder, event: SessionsTakenIn) -> str:
    """Count these sessions as the group's."""
    build.sessions |= dict.fromkeys(event.sessions, True)
    return ""


@changes(SessionsLeftOut)
def leave_out(build: GroupBuilder, event: SessionsLeftOut) -> str:
    """Count these sessions as others'."""
    build.sessions |= dict.fromkeys(event.sessions, False)
    return ""
