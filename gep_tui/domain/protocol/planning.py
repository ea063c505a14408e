"""Turn a phase of a protocol into a phase of a plan: minutes become seconds for a number of people."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil

from gep_tui.domain.protocol.fit import shortest
from gep_tui.domain.protocol.numbers import speaking
from gep_tui.domain.protocol.plan import LONGEST, PlannedPhase
from gep_tui.domain.protocol.protocol import Bounds, Minutes, Phase, Role


def planned(phase: Phase, id: str, scope: str, people: int, roles: Mapping[str, Role]) -> PlannedPhase:
    """Return `phase` with its lengths in seconds; a length per turn is multiplied by the people who speak."""
    minutes = phase.minutes if isinstance(phase.minutes, Minutes) else Minutes(target=phase.minutes)
    seconds = target(phase.minutes)
    if seconds is None and phase.per_turn_seconds is not None and not phase.untimed:
        seconds = min(LONGEST, phase.per_turn_seconds * speaking(phase, roles, people))
    if phase.untimed:
        seconds = None
    least = None if minutes.shortest is None else round(minutes.shortest * 60)
    size = phase.subgroup_size
    return PlannedPhase(
        id=id,
        name=phase.name,
        scope=scope,
        seconds=seconds,
        shortest=0 if seconds is None else min(seconds, shortest(seconds) if least is None else least),
        published=minutes.published,
        mode=phase.mode or "open",
        speakers=phase.speakers,
        to=phase.to,
        silent=phase.silent,
        out=phase.out,
        per_turn=phase.per_turn_seconds,
        questions_each=phase.questions_each,
        until_dry=phase.until_dry,
        notes=phase.notes,
        say=phase.say,
        guidance=phase.guidance,
        protected=phase.protected,
        optional=phase.optional,
        before_start=phase.before_start,
        auto_advance=phase.auto_advance,
        subgroup_size=Bounds(min=size, max=size) if isinstance(size, int) else size,
        votes_each=phase.votes_each,
        choice=phase.choice or "",
        extension=tuple(round(each * 60) for each in phase.extension),
    )


def target(minutes: float | Minutes | None) -> int | None:
    """Return a length in minutes as seconds; `None` if there is none."""
    wanted = minutes.target if isinstance(minutes, Minutes) else minutes
    return None if wanted is None else min(LONGEST, ceil(round(wanted * 60, 3)))
