"""Events that say which sessions are the group's, where the sessions themselves name it only by its words."""

from __future__ import annotations

from gep_tui.domain.stream.event import Event


class SessionsTakenIn(Event, frozen=True, kw_only=True):
    """These sessions, by id, belong to the group; nothing is written into them."""

    sessions: tuple[str, ...]


class SessionsLeftOut(Event, frozen=True, kw_only=True):
    """These sessions, by id, do not belong to the group, though they name it so."""

    sessions: tuple[str, ...]
