"""What the facilitator wants erased for good, from the first choice to the plan."""

from __future__ import annotations

from typing import Literal, NamedTuple


class PurgeJob(NamedTuple):
    """Notes by id, or a person by id or name, or with neither all words and names.

    Of a person `said` means their notes too, `named` what names them; `settled` that this was asked. `sheets` says
    whether practice sheets made of what goes are erased too, "" before that was asked.
    """

    notes: frozenset[str] = frozenset()
    person: str = ""
    said: bool = False
    named: bool = False
    settled: bool = False
    sheets: Literal["", "erase", "keep"] = ""
