"""A command as the undo key sees it, and what stood before it."""

from __future__ import annotations

from datetime import datetime

import msgspec

from gep_tui.domain.session.events import Event


class BeforeImage(msgspec.Struct, frozen=True, kw_only=True):
    """What stood before a command changed it, as far as the command does not say so itself.

    `names` are those of the people it was about; `lengths` are by phase, in seconds.
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
