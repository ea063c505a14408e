"""Questions about groups: who is drawn into one, how large they are, who has no place."""

from __future__ import annotations

from math import ceil

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.protocol.protocol import Bounds
from gep_tui.domain.session.people import muted, speakers, with_role
from gep_tui.domain.session.state import Session

#: The smallest group: nobody is left alone.
SMALLEST = 2

#: People at a table if the protocol does not say.
USUAL = 3


def drawable(session: Session, phase: PlannedPhase) -> tuple[str, ...]:
    """Return the ids of the people in the room who join a group: not the facilitator, the silent, or those outside."""
    if phase.speakers:
        return speakers(session, phase)
    mute = muted(session, phase)
    return tuple(person for person in with_role(session, "everyone", phase.scope) if person not in mute)


def without_group(session: Session, phase: PlannedPhase) -> tuple[str, ...]:
    """Return who should be in a group and is not, because they came after the draw; () before it."""
    groups = session.groups.get(phase.id, ())
    seated = {person for group in groups for person in group}
    return tuple(person for person in drawable(session, phase) if person not in seated) if groups else ()


def wanted_size(size: Bounds | None) -> float:
    """Return how many people a protocol wants at a table: the middle of its range."""
    if size is None or (size.min is None and size.max is None):
        return USUAL
    least, most = size.min or size.max or USUAL, size.max or size.min or USUAL
    return (least + most) / 2


def sizes(people: int, wanted: float, bounds: Bounds | None = None) -> tuple[int, ...]:
    """Return the sizes of the groups for `people`, larger ones first; sizes differ by at most one.

    Prefers the split that keeps within `bounds`, then the one nearest to `wanted`, then the one with more groups;
    nobody sits alone unless there is only one person.
    """
    counts = range(1, max(1, people // SMALLEST) + 1)
    count = min(counts, key=lambda count: (_outside(people, count, bounds), _off(people, count, wanted), -count))
    less, more = divmod(people, count)
    return (*(less + 1,) * more, *(less,) * (count - more)) if people else ()


def split(people: tuple[str, ...], sizes: tuple[int, ...]) -> tuple[tuple[str, ...], ...]:
    """Return `people` in groups of these sizes, in order."""
    found, at = [], 0
    for size in sizes:
        found.append(people[at : at + size])
        at += size
    return tuple(found)


def _outside(people: int, count: int, bounds: Bounds | None) -> float:
    """Return by how many people the largest and the smallest group together are out of bounds."""
    least, most = people // count, ceil(people / count)
    too_few = (bounds.min or 0) - least if bounds else 0
    too_many = most - bounds.max if bounds and bounds.max else 0
    return max(0.0, too_few) + max(0.0, too_many)


def _off(people: int, count: int, wanted: float) -> float:
    """Return how far the groups are, on average, from the wanted size."""
    less, more = divmod(people, count)
    return (more * abs(less + 1 - wanted) + (count - more) * abs(less - wanted)) / count
