"""The plan of a session: one flat list of phases with everything that the session needs."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from gep_tui.domain.protocol.protocol import Bounds, Mode, Role, Say, Text

#: Seconds: no phase is longer than a day, so a longer one is a typing error.
LONGEST = 24 * 60 * 60

#: A clock time that is longer past than this belongs to the next day: a session may run past midnight.
NIGHT = timedelta(hours=12)


class PlannedPhase(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A phase as planned.

    The rules that it shares with `Phase` are declared again: msgspec would write the fields of a base class first, and
    event files keep the order below.

    `choice` is how a case is chosen among the topics that it gathers, "" if that is not what the phase is for.
    `seconds` is `None` if only elapsed time is shown. `scope` is the block or round whose roles apply. `resumes` names
    the phase that continues after an inserted break.
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
    choice: str = ""
    extension: tuple[int, ...] = ()
    starts: datetime | None = None
    ends: datetime | None = None
    resumes: str = ""
    skipped: bool = False


class PlannedBlock(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A block of the plan, or one of its rounds, whose roles are given together. `id` is the `scope` of its phases.

    `most` is the protocol's maximum number of rounds, None if it has none.
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
    """Return the scopes where a role of `scope` may have been given, the nearest first.

    >>> scopes("case-1.trio-2")
    ('case-1.trio-2', 'case-1', '')
    """
    parts = scope.split(".") if scope else []
    return (*(".".join(parts[:count]) for count in range(len(parts), 0, -1)), "")


def is_break(phase: PlannedPhase) -> bool:
    """Tell whether `phase` is a break, inserted or planned, in which nobody works."""
    return bool(phase.resumes) or (phase.protected and phase.mode == "open" and not phase.notes)


def counted(phases: tuple[PlannedPhase, ...]) -> tuple[PlannedPhase, ...]:
    """Return the phases that make up the plan's length: neither skipped nor held before the start."""
    return tuple(phase for phase in phases if not phase.skipped and not phase.before_start)


def total(phases: tuple[PlannedPhase, ...]) -> int:
    """Return the planned length in seconds, without untimed phases."""
    return sum(phase.seconds or 0 for phase in counted(phases))
