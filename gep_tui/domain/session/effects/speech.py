"""Correct "she has had the floor since then": speech moves between turns, none is made or lost.

Pauses and excluded gaps do not count, and only one person has the floor at a time.
"""

from __future__ import annotations

from datetime import datetime

import msgspec

from gep_tui.domain.session.builder import Builder, applies, replace
from gep_tui.domain.session.events import SpokenSince, TurnMoved
from gep_tui.domain.session.state import Round, Run, Turn
from gep_tui.domain.stream import spans


class Window(msgspec.Struct, frozen=True):
    """A time in which somebody other than the recorded speaker spoke; `until` is `None` if it still goes on."""

    since: datetime
    until: datetime | None = None

    def inside(self, stretches: spans.Spans) -> spans.Spans:
        """Return the part of `stretches` inside the window."""
        return spans.within(stretches, self.since, self.until)

    def outside(self, stretches: spans.Spans) -> spans.Spans:
        """Return the part of `stretches` outside the window."""
        if self.until is None:
            return spans.before(stretches, self.since)
        return spans.without(stretches, self.since, self.until)

    def ends(self, turn: Turn) -> bool:
        """Tell whether a turn ended inside the window or before it."""
        return self.until is None or (turn.ended is not None and turn.ended <= self.until)

    def holds(self, turn: Turn) -> bool:
        """Tell whether the whole turn is inside the window."""
        return turn.started >= self.since and self.ends(turn)


@applies(SpokenSince)
def speak_since(build: Builder, event: SpokenSince) -> str:
    """Give a person the floor since an earlier moment; they keep it unless the run is over.

    Other turns are cut, and those entirely inside are absorbed. Speakers who wait behind a question still wait.
    """
    person, run = build.who(event.person), build.run_named(event.run)
    if person not in build.people:
        return "unknown-person"
    if run is None:
        return "not-begun"
    since = max(run.started, min(event.since, event.at))
    own = _own(build, person, run, since) or _new(build, event, person, run, since)
    if build.closed is not None or (run.ended is not None and own.id not in build.open_turns):
        if run.ended is None or since >= run.ended:
            return "closed"
        ended = own.ended if own.id in build.open_turns else max(run.ended, own.ended or run.ended)
        build.turns[own.id] = replace(_taken(build, own, Window(since, run.ended)), ended=ended)
        return ""
    waiting = _waiting(build, own, since)
    own = _taken(build, own, Window(since))
    for id in build.open_turns:
        if id in build.turns and id not in waiting:
            build.turns[id] = _cut(build.turns[id], Window(since))
    build.open_turns = [*waiting, own.id]
    stretches = own.spans if build.stands else spans.opened(own.spans, event.at)
    build.turns[own.id] = replace(own, ended=None, spans=stretches)
    build.give_floor(person, run.phase)
    return ""


@applies(TurnMoved)
def move_turn(build: Builder, event: TurnMoved) -> str:
    """Move the beginning of a turn; the previous speaker had the floor until then."""
    turn = build.turn_named(event.turn)
    if turn is None:
        return "unknown-turn"
    run = build.run_named(turn.run)
    earliest = min(run.started, turn.started) if run is not None else turn.started
    started = max(earliest, min(event.started, turn.ended or max(event.at, turn.started)))
    if started < turn.started:
        turn = replace(_taken(build, turn, Window(started, turn.started)), started=started)
    elif started > turn.started:
        turn = _given_up(build, turn, started)
    build.turns[turn.id] = turn
    return ""


def _own(build: Builder, person: str, run: Run, since: datetime) -> Turn | None:
    """Return the person's turn to extend: one that reaches that moment, or the one they have now."""
    here = [build.turns[id] for id in reversed(build.open_turns) if build.turns[id].person == person]
    now = here[0] if here else None
    if now is None or now.started >= since:
        for turn in reversed(build.turns.values()):
            reaches = turn.started < since and turn.ended is not None and turn.ended >= since
            if turn.person == person and turn.run == run.id and reaches:
                return turn
    return now


def _new(build: Builder, event: SpokenSince, person: str, run: Run, since: datetime) -> Turn:
    number = build.rounds.get(run.phase, Round()).number
    return Turn(
        id=event.key, person=person, run=run.id, phase=run.phase, started=since, round=number, among=event.among
    )


def _waiting(build: Builder, own: Turn, since: datetime) -> list[str]:
    """Return who still waits behind `own`: those below it, or below the question that it replaces."""
    below = build.open_turns[:-1]
    if own.id in build.open_turns:
        below = build.open_turns[: build.open_turns.index(own.id)]
    turns = [build.turns[id] for id in below]
    return [turn.id for turn in turns if turn.started < since and not spans.within(turn.spans, since, None)]


def _taken(build: Builder, own: Turn, window: Window) -> Turn:
    """Return `own` with all time that counts in the window, taken from every other turn."""
    stretches = [*own.spans, *(span for run in build.runs.values() for span in window.inside(run.spans))]
    among = own.among
    for turn in [turn for turn in build.turns.values() if turn.id != own.id]:
        inside = window.inside(turn.spans)
        stretches.extend(inside)
        if window.holds(turn):
            del build.turns[turn.id]
            build.same[turn.id] = own.id
            among = max(among, turn.among)
        elif inside:
            build.turns[turn.id] = _cut(turn, window)
    kept = among if own.id not in build.turns else own.among
    return replace(own, started=min(own.started, window.since), spans=spans.united(tuple(stretches)), among=kept)


def _cut(turn: Turn, window: Window) -> Turn:
    """Return the part of a turn outside the window."""
    rest = window.outside(turn.spans)
    if turn.started >= window.since:
        return replace(turn, started=window.until or turn.started, spans=rest)
    return replace(turn, spans=rest, ended=window.since if window.ends(turn) else turn.ended)


def _given_up(build: Builder, own: Turn, started: datetime) -> Turn:
    """Return `own` without its time before `started`, which goes back to the previous speaker, if any."""
    early, late = spans.before(own.spans, started), spans.within(own.spans, started, None)
    for place in reversed(range(len(early))):
        turn = _until(build, early[place][0], own.id)
        if turn is not None:
            ended = turn.ended and max(turn.ended, started)
            build.turns[turn.id] = replace(turn, spans=spans.united((*turn.spans, *early[place:])), ended=ended)
            return replace(own, started=own.started if place else started, spans=(*early[:place], *late))
    return replace(own, started=started, spans=late)


def _until(build: Builder, moment: datetime, but: str) -> Turn | None:
    """Return another person's turn that ended at this very moment."""
    others = (turn for turn in reversed(build.turns.values()) if turn.id != but)
    return next((turn for turn in others if any(end == moment for _, end in turn.spans)), None)
