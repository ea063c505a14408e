"""How a group begins, and what is said of it: name, organisation, aims, charter."""

from __future__ import annotations

from gep_tui.domain.stream.event import Event

#: The format of a group's event files; a group of a newer one is opened to read only.
SCHEMA = 1


class GroupOpened(Event, frozen=True, kw_only=True):
    """The first event of a group. `id` is the name of its folder, for life; `name` may be changed later."""

    id: str
    name: str
    schema: int = SCHEMA
    organisation: str = ""


class GroupChanged(Event, frozen=True, kw_only=True):
    """What is said of the group from now on; a field that is `None` stays as it is.

    `aims` are ids of `AIMS` or free words; `charter` is one rule an entry; `may_leave` says what may leave the room.
    `minutes_for` is one of `MINUTES_FOR`.
    """

    name: str | None = None
    organisation: str | None = None
    aims: tuple[str, ...] | None = None
    charter: tuple[str, ...] | None = None
    may_leave: str | None = None
    minutes_for: str | None = None
