"""Who reads what leaves the room: the same readers for file, clipboard, print and mail."""

from __future__ import annotations

from typing import Literal, get_args

import msgspec

ReaderKind = Literal["facilitator", "group", "presenter", "person", "sponsor", "public"]

#: All readers, from the one who may see most to those who may see least.
WHO: tuple[ReaderKind, ...] = get_args(ReaderKind)

#: Readers who are one person, named after a colon.
NAMED: tuple[ReaderKind, ...] = ("presenter", "person")

#: Readers outside the group: nothing that they get names anybody, or tells of a case.
OUTSIDE: tuple[ReaderKind, ...] = ("sponsor", "public")


class Reader(msgspec.Struct, frozen=True):
    """A reader; `name` is that of a presenter or a person. `process`: the group gets the remarks on the process too."""

    who: ReaderKind = "group"
    name: str = ""
    process: bool = False

    @property
    def code(self) -> str:
        """The reader as the command line names it: "presenter:Léa"."""
        return f"{self.who}:{self.name}" if self.name else self.who

    @property
    def is_outside(self) -> bool:
        """Whether this reader does not belong to the group."""
        return self.who in OUTSIDE

    @property
    def is_facilitator(self) -> bool:
        """Whether this is the facilitator, who may see everything."""
        return self.who == "facilitator"


FACILITATOR, GROUP = Reader("facilitator"), Reader("group")
