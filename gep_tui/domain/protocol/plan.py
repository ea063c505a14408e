"""The plan of a session: one flat list of phases, everything in it that the session needs."""

from __future__ import annotations

from datetime import datetime

import msgspec

from gep_tui.domain.protocol.protocol import Bounds, Mode, Role, Say, Text

#: No phase is longer than a day: a longer one is a slip of the pen.
LONGEST = 24 * 60 * 60


class PlannedPhase(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A phase as it is to be held.

    `seconds` is `None` where only elapsed time is shown; `scope` is the block or round whose roles hold;
    `resumes` names the phase that goes on after an inserted break.
    """

    id: str
    name: Text
    scope: str = ""
    seconds: int | None = None
    shortest: int = 0
    published: Bounds | None = None
    mode: Mode = "open"
    speakers: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    out: tuple[str, ...] = ()
    per_turn: int | None = None
    questions_each: int | None = None
    until_dry: bool = False
    notes: tuple[str, ...] = ()
    say: Say = Say()
    guidance: Text = Text()
    protected: bool = False
    optional: bool = False
    before_start: bool = False
    auto_advance: bool = False
    subgroup_size: Bounds | None = None
    votes_each: int | None = None
    extension: tuple[int, ...] = ()
    starts: datetime | None = None
    ends: datetime | None = None
    resumes: str = ""
    skipped: bool = False


class PlannedBlock(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A block of the plan, or a round of it: whose roles are given together. `id` is a phase's `scope`.

    `most` is how many rounds the protocol has at most; None where it does not say.
    """

    id: str
    name: Text = Text()
    protocol: str = ""
    roles: dict[str, Role] = {}
    asked: tuple[str, ...] = ()
    kinds: dict[str, Text] = {}
    open_ended: bool = False
    most: int | None = None


def scopes(scope: str) -> tuple[str, ...]:
    """Return the scopes in which a role of `scope` may have been given, the nearest first.

    >>> scopes("case-1.trio-2")
    ('case-1.trio-2', 'case-1', '')
    """
    parts = scope.split(".") if scope else []
    return (*(".".join(parts[:count]) for count in range(len(parts), 0, -1)), "")


def is_break(phase: PlannedPhase) -> bool:
    """Tell whether nobody is to be at work in `phase`: a break put in, or one of the programme."""
    return bool(phase.resumes) or (phase.protected and phase.mode == "open" and not phase.notes)


def counted(phases: tuple[PlannedPhase, ...]) -> tuple[PlannedPhase, ...]:
    """Return the phases that the plan's length counts: neither skipped nor held before the start."""
    return tuple(phase for phase in phases if not phase.skipped and not phase.before_start)


def total(phases: tuple[PlannedPhase, ...]) -> int:
    """Return the planned length in seconds; untimed phases count nothing."""
    return sum(phase.seconds or 0 for phase in counted(phases))
