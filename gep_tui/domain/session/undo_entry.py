"""A command as the undo key sees it, with the state before it."""

from __future__ import annotations

from datetime import datetime

import msgspec

from gep_tui.domain.session.events import Event
from gep_tui.domain.stream.undoing import type_of


class BeforeImage(msgspec.Struct, frozen=True, kw_only=True):
    """The state that a command replaced, as far as the command does not contain it itself.

    `names` are those of the people concerned; `lengths` are by phase, in seconds.
    """

    phase: str = ""
    started: datetime | None = None
    ended: datetime | None = None
    names: tuple[str, ...] = ()
    lengths: dict[str, int | None] = {}


class UndoEntry(msgspec.Struct, frozen=True, kw_only=True):
    """A command that undo or redo would act on: the event, its key and type, and what it changed."""

    key: str
    type: str
    about: str
    at: datetime
    event: Event
    was: BeforeImage | None = None

    @property
    def place(self) -> tuple[int, str]:
        """Its place in the record."""
        return (self.event.seq, self.event.writer)


def command_of(event: Event, before: BeforeImage | None = None) -> UndoEntry:
    """Return an event with what it replaced, from which its description is made."""
    about = next(
        (
            value
            for field in ("to", "person", "note", "phase", "role", "turn", "why", "run")
            if isinstance(value := getattr(event, field, None), str) and value
        ),
        "",
    )
    return UndoEntry(key=event.key, type=type_of(event), about=about, at=event.at, event=event, was=before)
