"""How a session begins: the whole plan, and the people."""

from __future__ import annotations

from datetime import datetime

import msgspec

from gep_tui.domain.protocol.plan import PlannedBlock, PlannedPhase
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.stream.event import Event

#: The format of a session's event files; a session of a newer one is opened to read only.
SCHEMA = 1


class Guest(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A person as entered before the session: `present` is false for somebody who is not there yet.

    `address` (e-mail) is kept for messages to the group; no page shows it. `member` is the id in the group.
    """

    id: str
    name: str
    service: str = ""
    function: str = ""
    address: str = ""
    present: bool = True
    member: str = ""


class SessionOpened(Event, frozen=True, kw_only=True):
    """The first event: the whole plan in both languages, and the people. Its writer takes the seat.

    `called` is the programme's name in both languages: a `title` that is only this name is shown in the reader's
    language. `fingerprint` identifies the content of the files from which the session was made. `group` is the group's
    name in words, `group_id` its id where it is known; what is carried over from earlier sessions follows as events.
    """

    id: str
    programme: str
    plan: tuple[PlannedPhase, ...]
    schema: int = SCHEMA
    group: str = ""
    title: str = ""
    called: Text = Text()
    fingerprint: str = ""
    blocks: tuple[PlannedBlock, ...] = ()
    people: tuple[Guest, ...] = ()
    roles: dict[str, dict[str, tuple[str, ...]]] = {}
    announced: datetime | None = None
    rehearsal: bool = False
    speed: float = 1.0
    group_id: str = ""
