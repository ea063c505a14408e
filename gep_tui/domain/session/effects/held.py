"""Correct which phase was held when: begun earlier or later, or held as another one."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.session.builder import Builder, applies, replace
from gep_tui.domain.session.events import PhaseMoved, PhaseReassigned
from gep_tui.domain.session.state import Round, Run
from gep_tui.domain.stream import spans


@applies(PhaseMoved)
def move(build: Builder, event: PhaseMoved) -> str:
    """Move the beginning of a run; the time of this run and the one before is divided there, without pauses.

    Turns and notes begun in between go to the other run; a turn that was under way stays.
    """
    run = build.runs.get(event.run)
    if run is None:
        return "unknown-phase"
    ids = list(build.runs)
    place = ids.index(run.id)
    before = build.runs[ids[place - 1]] if place else None
    started = min(event.started, run.ended or max(event.at, run.started))
    if before is None:
        build.runs[run.id] = replace(run, started=started, spans=spans.begun(run.spans, started))
        return ""
    started = max(started, before.started)
    both = (*before.spans, *run.spans)
    build.runs[before.id] = replace(before, ended=started, spans=spans.within(both, before.started, started))
    build.runs[run.id] = replace(run, started=started, spans=spans.within(both, started, None))
    if started < run.started:
        _put(build, before, run, started, run.started)
    else:
        _put(build, run, before, run.started, started)
    return ""


@applies(PhaseReassigned)
def reassign(build: Builder, event: PhaseReassigned) -> str:
    """Reassign a run to another phase, which is then no longer skipped; its turns and notes go along."""
    run = build.runs.get(event.run)
    if run is None or event.phase not in build.plan:
        return "unknown-phase"
    if run.phase == event.phase:
        return "already"
    build.plan[event.phase] = replace(build.plan[event.phase], skipped=False)
    build.runs[run.id] = replace(run, phase=event.phase)
    whole = _round_goes_along(build, run.phase, event.phase)
    number = build.rounds.get(event.phase, Round()).number
    for turn in build.turns.values():
        if turn.run == run.id:
            build.turns[turn.id] = replace(turn, phase=event.phase, round=turn.round if whole else number)
    for note in build.notes.values():
        if note.run == run.id:
            build.notes[note.id] = replace(note, phase=event.phase)
    build.notes_changed = True
    return ""


def _put(build: Builder, source: Run, goal: Run, since: datetime, until: datetime) -> None:
    """Move turns and notes begun in one run from `since` until before `until` to another run."""
    number = build.rounds.get(goal.phase, Round()).number
    for turn in build.turns.values():
        if turn.run == source.id and since <= turn.started < until:
            build.turns[turn.id] = replace(turn, run=goal.id, phase=goal.phase, round=number)
    for note in build.notes.values():
        if note.run == source.id and since <= note.at < until:
            build.notes[note.id] = replace(note, run=goal.id, phase=goal.phase)
            build.notes_changed = True


def _round_goes_along(build: Builder, before: str, phase: str) -> bool:
    """Hand the round of a phase that was not held after all to `phase`; tell whether it went there whole.

    If `phase` already has a round, only the people who passed are added to it.
    """
    held = any(run.phase == before for run in build.runs.values())
    if held or before not in build.rounds:
        return False
    gone, there = build.rounds.pop(before), build.rounds.get(phase)
    if there is None:
        build.rounds[phase] = gone
        return True
    build.rounds[phase] = replace(there, passed=build.everyone((*there.passed, *gone.passed)))
    return False
