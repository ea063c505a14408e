"""What a look at one thing gave: it works, it is worth knowing, or it is broken."""

from __future__ import annotations

from typing import Literal, NamedTuple

CheckState = Literal["ok", "note", "broken"]


class CheckResult(NamedTuple):
    """One sentence, in the language in force, and what to do about it ("" for nothing).

    `session` is an id where it is about a session; `file` and `line` (from 1) where it is about a place in a file.
    """

    state: CheckState
    words: str
    todo: str = ""
    session: str = ""
    file: str = ""
    line: int | None = None
