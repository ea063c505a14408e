"""Events that move notes: the order in which those of a phase are read."""

from __future__ import annotations

from gep_tui.domain.stream.event import Event


class NoteMoved(Event, frozen=True, kw_only=True):
    """`note` comes right after the note `after` of its phase; "" makes it the first."""

    note: str
    after: str = ""
