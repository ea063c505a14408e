"""Events about cases that pass from session to session; sessions and groups have the last one in common."""

from __future__ import annotations

from datetime import date

from gep_tui.domain.carried.follow_up import NoteName
from gep_tui.domain.stream.event import Event


class CaseCarried(Event, frozen=True, kw_only=True):
    """A case of an earlier session, named by that `session` and the block `scope` in it, as it stood at this opening.

    `title` and `words` (its key question) were read in `notes`, so that these are found when a note is erased. `person`
    is the presenter's name, `member` their id in the group, `made` the day on which the case was first chosen.
    `in_room` means that one of the `notes` stays in the room.
    """

    session: str
    scope: str
    title: str = ""
    words: str = ""
    person: str = ""
    member: str = ""
    made: date | None = None
    notes: tuple[NoteName, ...] = ()
    in_room: bool = False


class CaseContinued(Event, frozen=True, kw_only=True):
    """The case of the block `scope` in `session` goes on from the case `from_scope` of the session `from_session`.

    Without `from_session` it goes on from none. A session says so of its own cases, a group of those of its sessions.
    """

    session: str
    scope: str
    from_session: str = ""
    from_scope: str = ""
