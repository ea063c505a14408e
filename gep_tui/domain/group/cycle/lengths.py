"""How long the phases of a cycle's sessions were planned, and held."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from gep_tui.domain.group.cycle.meetings import Meeting
from gep_tui.domain.group.learnt import SHORTEST, place_of
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream import spans


class PhaseFigures(msgspec.Struct, frozen=True, kw_only=True):
    """A phase of a protocol or programme, `source`: how often it was held or left out, and its lengths in seconds.

    `held_seconds` and `planned_seconds` are sums over the times it was held; an untimed phase is planned with 0.
    """

    source: str
    phase: str
    name: Text
    held: int = 0
    left_out: int = 0
    planned_seconds: int = 0
    held_seconds: float = 0.0


def phase_figures(held: Sequence[Meeting]) -> tuple[PhaseFigures, ...]:
    """Return the phases in the order in which they first came; planned means in the plan of the opening."""
    found: dict[tuple[str, str], PhaseFigures] = {}
    for meeting in held:
        for place, each in _of_session(meeting.session):
            before = found.get(place)
            found[place] = _together(before, each) if before is not None else each
    return tuple(found.values())


def _of_session(session: Session) -> Iterator[tuple[tuple[str, str], PhaseFigures]]:
    lasted: dict[str, float] = {}
    for run in session.runs:
        lasted[run.phase] = lasted.get(run.phase, 0.0) + spans.seconds(run.spans, session.last_at)
    for phase in session.first_plan:
        place = place_of(phase, session.blocks, session.programme)
        seconds = lasted.get(phase.id, 0.0)
        was_held = seconds >= SHORTEST
        yield (
            place,
            PhaseFigures(
                source=place[0],
                phase=place[1],
                name=phase.name,
                held=int(was_held),
                left_out=int(not was_held),
                planned_seconds=(phase.seconds or 0) if was_held else 0,
                held_seconds=seconds if was_held else 0.0,
            ),
        )


def _together(one: PhaseFigures, other: PhaseFigures) -> PhaseFigures:
    return msgspec.structs.replace(
        one,
        held=one.held + other.held,
        left_out=one.left_out + other.left_out,
        planned_seconds=one.planned_seconds + other.planned_seconds,
        held_seconds=one.held_seconds + other.held_seconds,
    )
