"""Events of the reserve: topics that a group wants to speak about, noted between its sessions."""

from __future__ import annotations

from gep_tui.domain.stream.event import Event


class TopicAdded(Event, frozen=True, kw_only=True):
    """A topic for the reserve; the event's key is its id. `person` is the name of whoever brings it, "" for nobody."""

    text: str
    person: str = ""


class TopicDropped(Event, frozen=True, kw_only=True):
    """The topic `topic` is no longer in the reserve.

    It is one of the group's, by its id, or one that a session offered, by its name across streams.
    """

    topic: str
