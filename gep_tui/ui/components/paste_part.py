"""A further part of a paste: a large one arrives in several."""

from __future__ import annotations

from textual import events


class PastePart(events.Paste):
    """A later part, handled like a paste; whoever cut the part before it short may drop this one."""


#: Textual names handlers after the class.
PastePart.handler_name = events.Paste.handler_name
