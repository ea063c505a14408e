"""A name found in a text, what takes its place, and whether somebody has agreed to that."""

from __future__ import annotations

from typing import Literal

import msgspec

NameKind = Literal["person", "function", "service", "place", "organisation", "contact"]

#: Proposed until somebody accepts or refuses it.
ReplacementState = Literal["proposed", "accepted", "refused"]


class NameAt(msgspec.Struct, frozen=True):
    """One place of a name: the number of the text, from where to where, its sentence, and where in that."""

    text: int
    since: int
    until: int
    sentence: str
    at: int


class Replacement(msgspec.Struct, frozen=True, kw_only=True):
    """What was found, letter for letter; what kind of name it is; by what it is replaced; everywhere it stands.

    `who` is the same for two names of one person or place. `sure` means that a list has it, in a form that is no
    ordinary word: it may be replaced where nobody can be asked. `doubt` means that it may be a town instead of a
    person: it is asked about wherever somebody can be.
    """

    found: str
    kind: NameKind
    by: str
    where: tuple[NameAt, ...] = ()
    state: ReplacementState = "proposed"
    who: str = ""
    sure: bool = False
    doubt: bool = False
