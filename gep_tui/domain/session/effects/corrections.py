"""Correct a turn: another speaker, another time, split, or merged with another."""

from __future__ import annotations

from gep_tui.domain.session.builder import Builder, applies, replace
from gep_tui.domain.session.events import TurnCorrected, TurnsMerged, TurnSplit
from gep_tui.domain.session.state import Round, Turn
from gep_tui.domain.stream import spans


@applies(TurnCorrected)
def correct(build: Builder, event: TurnCorrected) -> str:
    """Replace the speaker, the run, the beginning or the end of a turn."""
    turn = build.turn_named(event.turn)
    if turn is None:
        return "unknown-turn"
    if event.person is not None:
        if build.who(event.person) not in build.people:
            return "unknown-person"
        _raise_hand_again(build, turn, event.hand)
        turn = replace(turn, person=build.who(event.person), waited=build.place_in_queue(build.who(event.person)))
    if event.run is not None:
        run = build.run_named(event.run)
        if run is None:
            return "not-begun"
        turn = replace(turn, run=run.id, phase=run.phase, round=build.rounds.get(run.phase, Round()).number)
    if event.started is not None:
        turn = _begun(turn, event)
    if event.ended is not None and turn.ended is not None:
        end = max(event.ended, turn.started)
        stretched = (*turn.spans[:-1], (turn.spans[-1][0], None)) if turn.spans else ((turn.started, None),)
        turn = replace(turn, ended=end, spans=spans.within(stretched, turn.started, end))
    build.turns[turn.id] = turn
    _lower_hand_of(build, turn)
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
    build.open_turns = [rest.id if id == turn.id else id for id in build.open_turns]
    _lower_hand_of(build, rest)
    return ""


@applies(TurnsMerged)
def merge(build: Builder, event: TurnsMerged) -> str:
    """Merge two turns into one that begins with the earlier; it continues if either does."""
    turn, other = build.turn_named(event.turn), build.turn_named(event.other)
    if turn is None or other is None:
        return "unknown-turn"
    if turn.id == other.id:
        return "already"
    first = min(turn, other, key=lambda each: each.started)
    del build.turns[other.id]
    build.same[other.id] = turn.id
    build.turns[turn.id] = replace(
        turn,
        run=first.run,
        phase=first.phase,
        round=first.round,
        started=first.started,
        ended=None if turn.ended is None or other.ended is None else max(turn.ended, other.ended),
        spans=tuple(sorted((*turn.spans, *other.spans), key=lambda span: (span[1] is None, span[0]))),
    )
    build.open_turns = list(dict.fromkeys(turn.id if id == other.id else id for id in build.open_turns))
    return ""


def _raise_hand_again(build: Builder, turn: Turn, place: int) -> None:
    """Put a person who had the floor by mistake back into the queue at their old place."""
    known = build.people.get(turn.person)
    here = build.run is not None and turn.run == build.run.id
    if place > 0 and here and known is not None and known.listed and turn.person not in build.hands:
        build.hands.insert(place - 1, turn.person)


def _lower_hand_of(build: Builder, turn: Turn) -> None:
    """Lower the hand of a speaker of the current phase."""
    if build.run is not None and turn.run == build.run.id:
        build.lower_hand(turn.person)


def _begun(turn: Turn, event: TurnCorrected) -> Turn:
    """Return `turn` with another beginning, never after its end."""
    started = event.started or turn.started
    if turn.ended is not None:
        started = min(started, turn.ended)
    return replace(turn, started=started, spans=spans.begun(turn.spans, started))
