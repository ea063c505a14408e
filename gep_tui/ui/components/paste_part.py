"""A further part of a paste: a large one arrives in several."""

from __future__ import annotations

from textual import events


class PastePart(events.Paste):
    """Handled like a paste; code that cut off the part before it can drop this one too."""


#: Textual names handlers after the class.
PastePart.handler_name = events.Paste.handler_name
