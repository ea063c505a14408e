"""Events that split and join notes."""

from __future__ import annotations

from gep_tui.domain.stream.event import Event


class NoteSplit(Event, frozen=True, kw_only=True):
    """`note` keeps `text`; the `rest` becomes a new note after it, whose id is the key of this event.

    If the split undoes a join, `again` is the note that had been joined: it comes back as it was, with the `rest`.
    """

    note: str
    text: str
    rest: str
    again: str = ""


class NotesJoined(Event, frozen=True, kw_only=True):
    """`note` now has `text`, the words of both; `other` leaves every page, and its id now means `note`."""

    note: str
    other: str
    text: str
