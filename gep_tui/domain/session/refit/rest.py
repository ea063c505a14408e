"""The rest of a session: the current phase and those to come, with the time they have left."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from math import floor as whole

import msgspec

from gep_tui.domain.protocol.plan import PlannedPhase, counted
from gep_tui.domain.session.refit.stretches import gained
from gep_tui.domain.session.state import Session
from gep_tui.domain.session.timing import agreed_end, phase_seconds, real_end, remaining, rest_begins, start
from gep_tui.domain.stream.spans import fixed

replace = msgspec.structs.replace


class Rest(msgspec.Struct, frozen=True, kw_only=True):
    """The phases that count, from `begin` to their intended end.

    `here` is the current phase, which comes first, or "". `full` are the full lengths, `had` the whole seconds that
    phases have already had, `slack` the seconds that the first plan leaves before each clock time.
    """

    begin: datetime
    phases: tuple[PlannedPhase, ...]
    goal: datetime | None = None
    here: str = ""
    full: Mapping[str, int | None] = {}
    had: Mapping[str, int] = {}
    slack: Mapping[str, int] = {}

    def in_full(self, left: Mapping[str, int]) -> dict[str, int]:
        """Return remaining lengths as full lengths, including the time that phases have had."""
        return {id: seconds + self.had.get(id, 0) for id, seconds in left.items()}


def what_remains(session: Session, now: datetime) -> Rest:
    """Return the rest at `now` (aware); empty once the session is closed."""
    phases, begin = counted(remaining(session, now)), rest_begins(session, now)
    here = session.phase
    if here is not None and counted((here,)):
        left = None if here.seconds is None else max(0, here.seconds - _had(session, here.id, now))
        begin = fixed(now) if here.ends is not None else begin - timedelta(seconds=left or 0)
        floor = max(0, here.shortest - _had(session, here.id, now))
        phases = (replace(here, seconds=left, shortest=floor, starts=None), *phases)
    held = {run.phase for run in session.runs}
    return Rest(
        begin=begin,
        phases=phases,
        goal=agreed_end(session) or real_end(session),
        here=here.id if here is not None else "",
        full={each.id: each.seconds for each in session.plan if each.id in {phase.id for phase in phases}},
        had={each.id: _had(session, each.id, now) for each in phases if each.id in held},
        slack=_slack(session),
    )


def _slack(session: Session) -> dict[str, int]:
    begin = session.announced or start(session)
    return {} if begin is None else gained(begin, session.first_plan, None)


def _had(session: Session, phase: str, now: datetime) -> int:
    return whole(phase_seconds(session, phase, now))
