"""What a session took along from earlier ones, as it stood when the session opened."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

import msgspec

from gep_tui.domain.carried.carried_case import CarriedCase, CaseName
from gep_tui.domain.carried.follow_up import FollowUp, NoteName


class CarriedNote(msgspec.Struct, frozen=True, kw_only=True):
    """A note of an earlier session: a commitment, a topic of the reserve, a lead taken up, a parked question.

    `person` is a name, `member` an id of the group; `prior`, `outcome` and `times` say how a commitment stood then.
    `nameless` means that the name was erased, and another word stands for it. `case` is its session's title, `called`
    the name of that session's programme in each language.
    """

    name: NoteName
    kind: str
    text: str
    person: str = ""
    member: str = ""
    made: date | None = None
    due: str = ""
    due_on: str = ""
    case: str = ""
    prior: tuple[str, ...] = ()
    outcome: str = "open"
    times: int = 0
    in_room: bool = False
    nameless: bool = False
    called: tuple[tuple[str, str], ...] = ()


class Charter(msgspec.Struct, frozen=True, kw_only=True):
    """The rules of the group, and what may leave the room."""

    rules: tuple[str, ...] = ()
    may_leave: str = ""


class CarriedOver(msgspec.Struct, frozen=True, kw_only=True):
    """All that a session took along, and the follow-ups written in it, in the order of the record.

    `continued` says from which case those of this session go on; an empty name means that one goes on from none.
    """

    notes: tuple[CarriedNote, ...] = ()
    cases: tuple[CarriedCase, ...] = ()
    continued: Mapping[CaseName, CaseName] = MappingProxyType({})
    charter: Charter | None = None
    followed: tuple[FollowUp, ...] = ()
