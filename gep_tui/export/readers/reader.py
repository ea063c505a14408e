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

#: Behind the reader in a ledger: with the remarks on the process. Older ledgers do not tell.
_PROCESS = "+process"


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
    def entry(self) -> str:
        """The reader as a ledger names it: the code, and whether the remarks on the process are in it."""
        return f"{self.code}{_PROCESS}" if self.process else self.code

    @property
    def is_outside(self) -> bool:
        """Whether this reader does not belong to the group."""
        return self.who in OUTSIDE

    @property
    def is_facilitator(self) -> bool:
        """Whether this is the facilitator, who may see everything."""
        return self.who == "facilitator"


FACILITATOR, GROUP = Reader("facilitator"), Reader("group")


def entered_reader(entry: str) -> Reader | None:
    """Return the reader whom a ledger names so; `None` for none that is known here."""
    code = entry.removesuffix(_PROCESS)
    who, _colon, name = code.partition(":")
    found = next((each for each in WHO if each == who), None)
    return Reader(found, name, process=code != entry) if found is not None else None
