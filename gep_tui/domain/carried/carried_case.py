"""A case across sessions: its name for life, and what a session took along of it."""

from __future__ import annotations

from datetime import date

import msgspec

from gep_tui.domain.carried.follow_up import NoteName, across


class CaseName(msgspec.Struct, frozen=True, order=True):
    """The name of a case: the session and the block, or round, in which it was first chosen. "" is no case."""

    session: str = ""
    scope: str = ""

    @property
    def across(self) -> str:
        """The name in one word, as choices name the case of an earlier session."""
        return across(self.session, f"case:{self.scope}")


class CarriedCase(msgspec.Struct, frozen=True, kw_only=True):
    """A case of an earlier session, as it stood when this session opened; `question` is its key question.

    `person` is the presenter's name, `member` their id in the group, `made` the day on which it was first chosen.
    `in_room` means that its words stay in the room.
    """

    name: CaseName
    title: str = ""
    question: str = ""
    person: str = ""
    member: str = ""
    made: date | None = None
    notes: tuple[NoteName, ...] = ()
    in_room: bool = False

    @property
    def read_in(self) -> tuple[NoteName, ...]:
        """The notes in which its words stand; none once they are erased: what is said of it then is not from those."""
        return self.notes if self.words else ()

    @property
    def words(self) -> str:
        """Its title, or its key question if it has none."""
        return self.title or self.question
