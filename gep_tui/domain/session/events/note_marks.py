"""Events that mark notes: for a practice sheet; or to stay in the room, in no document but the facilitator's."""

from __future__ import annotations

from gep_tui.domain.stream.event import Event


class NoteMarkedForSheet(Event, frozen=True, kw_only=True):
    """`note` is to go into a practice sheet."""

    note: str


class NoteUnmarkedForSheet(Event, frozen=True, kw_only=True):
    """`note` is no longer to go into one."""

    note: str


class NoteKeptInRoom(Event, frozen=True, kw_only=True):
    """`note` stays in the room."""

    note: str


class NoteMayLeaveRoom(Event, frozen=True, kw_only=True):
    """`note` may leave the room again, for whoever may read notes of its kind."""

    note: str
