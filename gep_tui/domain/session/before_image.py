"""The state before a correction, so that sentences can tell the old value and the new one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

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


def was(build: Builder, event: Event) -> BeforeImage | None:
    """Return what `event` is about to change; `None` if the event says it all."""
    seen = _SEEN.get(type(event))
    return None if seen is None else seen(build, event)


def _run(build: Builder, event: PhaseMoved | PhaseReassigned) -> BeforeImage | None:
    run = build.runs.get(event.run)
    return None if run is None else BeforeImage(phase=run.phase, started=run.started)


def _person(build: Builder, event: PersonChanged) -> BeforeImage:
    return BeforeImage(names=_names(build, event.person))


def _two_people(build: Builder, event: PeopleMerged) -> BeforeImage:
    return BeforeImage(names=_names(build, event.person, event.other))


def _plan(build: Builder, event: PlanChanged) -> BeforeImage:
    return BeforeImage(lengths={id: build.plan[id].seconds for id in event.lengths if id in build.plan})


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


#: How each kind of event is looked at before it changes the session; each function takes events of its kind only.
_SEEN: dict[type[Event], Callable[[Builder, Any], BeforeImage | None]] = {
    TurnCorrected: _turn,
    TurnMoved: _turn,
    TurnSplit: _turn,
    TurnsMerged: _turn,
    TurnEnded: _turn,
    PhaseMoved: _run,
    PhaseReassigned: _run,
    PersonChanged: _person,
    PeopleMerged: _two_people,
    PlanChanged: _plan,
}
