"""How long a group's phases have really taken: lengths to propose for the next session, each with its reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from statistics import median

import msgspec

from gep_tui.domain.group.its_sessions import in_order
from gep_tui.domain.protocol.expand import Plan
from gep_tui.domain.protocol.plan import PlannedBlock, PlannedPhase
from gep_tui.domain.session.lengths import whole_minutes, whole_seconds
from gep_tui.domain.session.state import Session
from gep_tui.domain.session.timing import phase_seconds

#: Sessions that are looked back at, and how many are the least from which anything is learnt.
LOOKED_AT, LEAST = 6, 2

#: A length is proposed if it differs from the plan by this many minutes, and by this share of it.
FEWEST_MINUTES, SMALLEST_SHARE = 2, 0.15

#: A phase held for less than this was passed over, in seconds.
SHORTEST = 30


class LearntLength(msgspec.Struct, frozen=True, kw_only=True):
    """The length proposed for a phase, in seconds: the median of `held` (seconds), the latest session last.

    `planned` are the lengths that were planned then, in the same order.
    """

    seconds: int
    held: tuple[int, ...]
    planned: tuple[int, ...]


def learnt(sessions: Iterable[Session], plan: Plan, programme: str) -> dict[str, LearntLength]:
    """Return a proposal for each phase of `plan` that usually takes longer or shorter in these sessions.

    A phase is the same if it has the same place in the same protocol, or in the same `programme`.
    """
    known = _known(in_order(sessions))
    found: dict[str, LearntLength] = {}
    for phase in plan.phases:
        pairs = known.get(place_of(phase, plan.blocks, programme), [])[-LOOKED_AT:]
        if phase.seconds and phase.ends is None and len(pairs) >= LEAST:
            seconds = 60 * max(1, whole_minutes(median(held for _planned, held in pairs)))
            if _differs(seconds, phase.seconds):
                found[phase.id] = LearntLength(
                    seconds=seconds,
                    held=tuple(held for _planned, held in pairs),
                    planned=tuple(planned for planned, _held in pairs),
                )
    return found


def _known(sessions: Iterable[Session]) -> Mapping[tuple[str, str], list[tuple[int, int]]]:
    """Return planned and held seconds of each phase, by its place in its protocol."""
    found: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for session in sessions:
        if session.closed is None:
            continue
        for phase in session.first_plan:
            held = whole_seconds(phase_seconds(session, phase.id, session.last_at))
            if phase.seconds and held >= SHORTEST:
                same = place_of(phase, session.blocks, session.programme)
                found.setdefault(same, []).append((phase.seconds, held))
    return found


def place_of(phase: PlannedPhase, blocks: Iterable[PlannedBlock], programme: str) -> tuple[str, str]:
    """Return the protocol or programme of a phase, and its place in it: the same for the same phase of two sessions."""
    block = next((each for each in blocks if each.id == phase.scope), None)
    if block is not None and block.protocol:
        return block.protocol, phase.id.rpartition(".")[2]
    return programme, phase.id


def _differs(seconds: int, planned: int) -> bool:
    apart = abs(seconds - planned)
    return apart >= 60 * FEWEST_MINUTES and apart >= SMALLEST_SHARE * planned
