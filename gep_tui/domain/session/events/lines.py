"""Events of lines from screen to screen: messages to the people at other screens, which are no notes."""

from __future__ import annotations

from gep_tui.domain.stream.event import Event


class LineSent(Event, frozen=True, kw_only=True):
    """The writer sends `text` to the other screens."""

    text: str


class LineSeen(Event, frozen=True, kw_only=True):
    """The writer has seen `line`, the key of a line from another screen."""

    line: str
