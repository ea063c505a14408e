"""Find what can be skipped whole: optional blocks not begun yet, and optional phases of other blocks."""

from __future__ import annotations

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.session.refit.rest import Rest
from gep_tui.domain.session.state import Session


def droppable(session: Session, rest: Rest) -> dict[str, tuple[str, ...]]:
    """Return the phases that can be skipped together, by the id of their block, or of a phase on its own."""
    coming = {each.id for each in rest.phases if each.id != rest.here and each.id not in rest.had}
    found: dict[str, tuple[str, ...]] = {}
    for name, phases in _blocks(session.plan).items():
        there = tuple(each.id for each in phases if each.id in coming)
        if all(each.optional for each in phases):
            # No phase is removed from a block that has begun.
            if there and len(there) == sum(not each.skipped for each in phases):
                found[name] = there
        else:
            found |= {each.id: (each.id,) for each in phases if each.optional and each.id in coming}
    return found


def _block_of(phase: PlannedPhase) -> str:
    """Return the outermost block of a phase, or the phase's own id if it has none."""
    return phase.scope.partition(".")[0] or phase.id


def _blocks(plan: tuple[PlannedPhase, ...]) -> dict[str, list[PlannedPhase]]:
    found: dict[str, list[PlannedPhase]] = {}
    for phase in plan:
        found.setdefault(_block_of(phase), []).append(phase)
    return found
