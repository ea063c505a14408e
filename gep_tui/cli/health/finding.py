"""What a look at one thing gave: it works, it is worth knowing, or it is broken."""

from __future__ import annotations

from typing import Literal, NamedTuple

State = Literal["ok", "note", "broken"]


class Finding(NamedTuple):
    """One sentence, in the language in force."""

    state: State
    words: str
