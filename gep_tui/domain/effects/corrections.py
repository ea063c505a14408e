"""Effects of putting right what was timed wrong: turns reassigned, moved, split, merged; a phase begun earlier."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain import spans
from gep_tui.domain.builder import Builder, applies, replace
from gep_tui.domain.events import PhaseMoved, TurnCorrected, TurnsMerged, TurnSplit
from gep_tui.domain.state import Round, Turn


@applies(TurnCorrected)
def correct(build: Builder, event: TurnCorrected) -> str:
    """Replace the speaker, the run, the beginning or the end of a turn."""
    turn = build.turn_named(event.turn)
    if turn is None:
        return "unknown-turn"
    if event.person is not None:
        if build.who(event.person) not in build.people:
            return "unknown-person"
        turn = replace(turn, person=build.who(event.person))
    if event.run is not None:
        if event.run not in build.runs:
            return "unknown-phase"
        phase = build.runs[event.run].phase
        turn = replace(turn, run=event.run, phase=phase, round=build.rounds.get(phase, Round()).number)
    if event.started is not None:
        turn = _begun(turn, event)
    if event.ended is not None and turn.ended is not None:
        end = max(event.ended, turn.started)
        stretched = (*turn.spans[:-1], (turn.spans[-1][0], None)) if turn.spans else ((turn.started, None),)
        turn = replace(turn, ended=end, spans=spans.within(stretched, turn.started, end))
    build.turns[turn.id] = turn
    return ""


@applies(TurnSplit)
def split(build: Builder, event: TurnSplit) -> str:
    """Give the rest of a turn to another person."""
    turn, person = build.turn_named(event.turn), build.who(event.person)
    if turn is None:
        return "unknown-turn"
    if person not in build.people:
        return "unknown-person"
    since = max(turn.started, min(event.since, turn.ended or event.at))
    rest = replace(
        turn,
        id=event.key,
        person=person,
        started=since,
        spans=spans.within(turn.spans, since, None),
        among=max(1, turn.among - 1) if turn.among else 0,
    )
    first = replace(turn, ended=since, spans=spans.within(turn.spans, turn.started, since))
    build.turns[turn.id] = first
    build.turns[rest.id] = rest
    build.speaking = [rest.id if id == turn.id else id for id in build.speaking]
    return ""


@applies(TurnsMerged)
def merge(build: Builder, event: TurnsMerged) -> str:
    """Make two turns one; a turn that still runs cannot be the other."""
    turn, other = build.turn_named(event.turn), build.turn_named(event.other)
    if turn is None or other is None:
        return "unknown-turn"
    if turn.id == other.id or turn.ended is None or other.ended is None:
        return "still-running"
    build.turns[turn.id] = replace(
        turn,
        started=min(turn.started, other.started),
        ended=max(turn.ended, other.ended),
        spans=tuple(sorted((*turn.spans, *other.spans), key=lambda span: span[0])),
    )
    del build.turns[other.id]
    return ""


@applies(PhaseMoved)
def move(build: Builder, event: PhaseMoved) -> str:
    """Let a run begin earlier or later; what it and the run before have had is parted there, pauses left out."""
    run = build.runs.get(event.run)
    if run is None:
        return "unknown-phase"
    ids = list(build.runs)
    place = ids.index(run.id)
    before = build.runs[ids[place - 1]] if place else None
    started = min(event.started, run.ended or max(event.at, run.started))
    if before is None:
        build.runs[run.id] = replace(run, started=started, spans=_from(run.spans, started))
        return ""
    started = max(started, before.started)
    both = (*before.spans, *run.spans)
    build.runs[before.id] = replace(before, ended=started, spans=spans.within(both, before.started, started))
    build.runs[run.id] = replace(run, started=started, spans=spans.within(both, started, None))
    return ""


def _begun(turn: Turn, event: TurnCorrected) -> Turn:
    """Return `turn` with another beginning, never after its end."""
    started = event.started or turn.started
    if turn.ended is not None:
        started = min(started, turn.ended)
    return replace(turn, started=started, spans=_from(turn.spans, started))


def _from(old: spans.Spans, started: datetime) -> spans.Spans:
    """Return `old` with its first stretch beginning at `started`."""
    if not old:
        return old
    return spans.within(((min(started, old[0][0]), old[0][1]), *old[1:]), started, None)
