"""The state before a correction, so that words can say what changed from what to what."""

from __future__ import annotations

from gep_tui.domain.session.builder import Builder
from gep_tui.domain.session.events import (
    Event,
    PeopleMerged,
    PersonChanged,
    PhaseMoved,
    PhaseReassigned,
    PlanChanged,
    TurnCorrected,
    TurnEnded,
    TurnMoved,
    TurnsMerged,
    TurnSplit,
)
from gep_tui.domain.session.undo_entry import BeforeImage

_OF_TURNS = (TurnCorrected, TurnMoved, TurnSplit, TurnsMerged, TurnEnded)


def was(build: Builder, event: Event) -> BeforeImage | None:
    """Return what `event` is about to change; `None` if the event says it all."""
    if isinstance(event, _OF_TURNS):
        return _turn(build, event)
    if isinstance(event, PhaseMoved | PhaseReassigned):
        run = build.runs.get(event.run)
        return None if run is None else BeforeImage(phase=run.phase, started=run.started)
    if isinstance(event, PersonChanged):
        return BeforeImage(names=_names(build, event.person))
    if isinstance(event, PeopleMerged):
        return BeforeImage(names=_names(build, event.person, event.other))
    if isinstance(event, PlanChanged):
        return BeforeImage(lengths={id: build.plan[id].seconds for id in event.lengths if id in build.plan})
    return None


def _turn(build: Builder, event: TurnCorrected | TurnMoved | TurnSplit | TurnsMerged | TurnEnded) -> BeforeImage | None:
    turn = build.turn_named(event.turn)
    if turn is None:
        return None
    other = build.turn_named(event.other) if isinstance(event, TurnsMerged) else None
    people = (turn.person, other.person) if other is not None else (turn.person,)
    return BeforeImage(started=turn.started, ended=turn.ended, names=_names(build, *people))


def _names(build: Builder, *people: str) -> tuple[str, ...]:
    found = (build.people.get(build.who(person)) for person in people)
    return tuple(person.name for person in found if person is not None)
