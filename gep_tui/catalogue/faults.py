"""What can be wrong with a protocol or programme file, as values. The words: gep_tui/words/protocol_faults.py."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec

#: The way to a value in a file: ("phases", 2, "minutes", "target"); list places count from 0.
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
    # what it means
    "bad-length",
    "bad-count",
    "min-above-max",
    "shortest-above-target",
    "no-length",
    "untimed-with-minutes",
    "bad-clock-time",
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
]

#: What a value may be, in `Fault.expected` of a "wrong-type".
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
]


class Fault(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that is wrong with one file."""

    path: Path
    problem: FaultProblem
    line: int | None = None
    """The line, from 1; None where the fault is of the file as a whole."""
    key: str = ""
    """The dotted way to the value, with ids where they tell more: `phases.account.minutes`; places from 1."""
    found: str = ""
    """What stands there, as written or shortened; the parser's message for "not-toml"."""
    expected: tuple[str, ...] = ()
    """Known names; `Kind`s and quoted values for "wrong-type"; lowest and highest for "bad-count"."""
    near: str = ""
    """The known name that was probably meant."""
