"""The result of one check: it works, it is worth knowing, or it is broken."""

from __future__ import annotations

from typing import Literal, NamedTuple

CheckState = Literal["ok", "note", "broken"]


class CheckResult(NamedTuple):
    """One sentence in the current language, and what to do about it ("" for nothing).

    `session` is the id of the session concerned, if any; `file` and `line` (from 1) are the place in a file, if any.
    """

    state: CheckState
    words: str
    todo: str = ""
    session: str = ""
    file: str = ""
    line: int | None = None
