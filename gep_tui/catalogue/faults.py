"""The faults of protocol and programme files, as values. Their words: gep_tui/words/protocol_faults.py."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec

#: The path to a value in a file: ("phases", 2, "minutes", "target"); list indexes count from 0.
Keys = tuple[str | int, ...]

FaultProblem = Literal[
    # the file as a whole
    "not-found",
    "not-permitted",
    "not-a-file",
    "unreadable",
    "too-big",
    "empty",
    "utf-16",
    "has-nul",
    "not-utf-8",
    "not-toml",
    "too-deep",
    "key-too-long",
    "too-many",
    "not-a-folder",
    # the shape of a value
    "unknown-key",
    "missing-key",
    "wrong-type",
    "unknown-value",
    "empty-text",
    "empty-list",
    "control-character",
    "several-lines",
    "bad-number",
    # its meaning
    "bad-length",
    "bad-count",
    "min-above-max",
    "shortest-above-target",
    "no-length",
    "untimed-with-minutes",
    "bad-clock-time",
    "clock-goes-back",
    "bad-id",
    "id-not-file-name",
    "id-taken",
    "duplicate-id",
    "built-in-role",
    "second-rest",
    "unknown-role",
    "unknown-note-kind",
    "unknown-phase",
    "unknown-protocol",
    "unknown-variant",
    "not-consecutive",
    "repeated-twice",
    "target-outside-times",
    "only-in-a-repeat",
    "empty-first-round",
    "neither-protocol-nor-phase",
    "only-in-a-phase",
    "only-with-protocol",
    # of a group
    "name-twice",
    "unknown-id",
    "day-is-over",
    "date-twice",
    "cycle-twice",
]

#: Kinds of values, for `Fault.expected` of a "wrong-type".
FaultKind = Literal[
    "text",
    "both-languages",
    "whole-number",
    "number",
    "yes-no",
    "table",
    "min-max",
    "list",
    "texts",
    "tables",
    "day",
]


class Fault(msgspec.Struct, frozen=True, kw_only=True):
    """One fault of one file."""

    path: Path
    problem: FaultProblem
    line: int | None = None
    """The line, from 1; None if the fault concerns the whole file."""
    key: str = ""
    """The dotted path to the value, with ids where they say more: `phases.account.minutes`; indexes from 1."""
    found: str = ""
    """The value in the file, shortened if long; the parser's message for "not-toml"."""
    expected: tuple[str, ...] = ()
    """Known names; `FaultKind`s and quoted values for "wrong-type"; lowest and highest for "bad-count"."""
    near: str = ""
    """The known name that was probably meant."""
