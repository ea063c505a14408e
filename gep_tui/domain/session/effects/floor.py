"""Change the floor: who speaks, who waits, rounds, groups and votes.

No turn is refused because of the clock: speech is kept even if the beginning of its phase was undone.
"""

from __future__ import annotations

from gep_tui.domain.session.builder import Builder, applies, replace
from gep_tui.domain.session.choosing import Vote
from gep_tui.domain.session.effects.phases import end_turn_at, end_turns, hold_turn, release_turn
from gep_tui.domain.session.effects.topics import topic_named
from gep_tui.domain.session.events import (
    GroupsFormed,
    HandLowered,
    HandRaised,
    HandsKept,
    OrderDrawn,
    Passed,
    RoundStarted,
    TurnEnded,
    TurnStarted,
    VoteCast,
)
from gep_tui.domain.session.state import Round, Turn
from gep_tui.domain.stream import spans


@applies(TurnStarted)
def start_turn(build: Builder, event: TurnStarted) -> str:
    """Give the floor; the last turn ends, or waits if this one is a question in between."""
    person = build.who(event.person)
    if person not in build.people:
        return "unknown-person"
    run = build.run_named(event.run)
    phase = run.phase if run else ""
    waited = build.place_in_queue(person)
    build.give_floor(person, phase)
    if build.open_turns and build.turns[build.open_turns[-1]].person == person:
        build.same[event.key] = build.open_turns[-1]
        return _same_again(build, event)
    if event.interrupts:
        hold_turn(build, event.at)
    else:
        end_turns(build, event.at)
    _begin_round(build, phase, event.round)
    build.turns[event.key] = Turn(
        id=event.key,
        person=person,
        run=run.id if run else "",
        phase=phase,
        started=event.at,
        spans=() if build.stands else ((event.at, None),),
        round=build.rounds.get(phase, Round()).number,
        among=event.among,
        waited=waited,
    )
    build.open_turns.append(event.key)
    return ""


@applies(TurnEnded)
def end_turn(build: Builder, event: TurnEnded) -> str:
    """End a turn; the one that waited for it continues."""
    turn = build.turn_named(event.turn)
    if turn is None or turn.id not in build.open_turns:
        return "not-speaking"
    at = max(event.at, turn.started)
    build.turns[turn.id] = replace(turn, ended=at, spans=spans.closed(turn.spans, at))
    build.lower_hand(turn.person)
    on_top = build.open_turns[-1] == turn.id
    build.open_turns.remove(turn.id)
    if on_top and not build.stands:
        release_turn(build, at)
    return ""


@applies(HandRaised)
def raise_hand(build: Builder, event: HandRaised) -> str:
    """Put a person at the end of the queue."""
    person = build.who(event.person)
    if person not in build.people or not build.people[person].listed:
        return "unknown-person"
    if person in build.hands:
        return "already"
    build.hands.append(person)
    return ""


@applies(HandLowered)
def lower_hand(build: Builder, event: HandLowered) -> str:
    """Take a person out of the queue."""
    person = build.who(event.person)
    if person not in build.hands:
        return "already"
    build.hands.remove(person)
    return ""


@applies(HandsKept)
def keep_hands(build: Builder, event: HandsKept) -> str:
    """Put back the hands that went down with the last phase, ahead of those raised since."""
    listed = (person for person in build.everyone(event.people) if person in build.people)
    back = [person for person in listed if build.people[person].listed and person not in build.hands]
    if not back:
        return "already"
    build.hands[:0] = back
    return ""


@applies(Passed)
def let_pass(build: Builder, event: Passed) -> str:
    """Record that a person passes in this round."""
    person = build.who(event.person)
    if person not in build.people:
        return "unknown-person"
    if event.phase not in build.plan:
        return "unknown-phase"
    _begin_round(build, event.phase, event.round)
    here = build.rounds.get(event.phase, Round())
    if person in here.passed:
        return "already"
    build.rounds[event.phase] = replace(here, passed=(*here.passed, person))
    build.lower_hand(person)
    if event.turn:
        end_turn_at(build, event.turn, event.at, event.at)
    return ""


@applies(RoundStarted)
def start_round(build: Builder, event: RoundStarted) -> str:
    """Begin another round of a phase."""
    if event.phase not in build.plan:
        return "unknown-phase"
    if event.number <= build.rounds.get(event.phase, Round()).number:
        return "already"
    build.rounds[event.phase] = Round(number=event.number, order=build.everyone(event.order))
    return ""


@applies(OrderDrawn)
def draw_order(build: Builder, event: OrderDrawn) -> str:
    """Set the order of the round."""
    if event.phase not in build.plan:
        return "unknown-phase"
    build.rounds[event.phase] = replace(build.rounds.get(event.phase, Round()), order=build.everyone(event.order))
    return ""


@applies(GroupsFormed)
def form_groups(build: Builder, event: GroupsFormed) -> str:
    """Set who is in which group."""
    if event.phase not in build.plan:
        return "unknown-phase"
    build.groups[event.phase] = tuple(map(build.everyone, event.groups))
    return ""


@applies(VoteCast)
def cast_vote(build: Builder, event: VoteCast) -> str:
    """Set the votes of a person, or of a show of hands, for one option."""
    if event.phase not in build.plan:
        return "unknown-phase"
    option = topic_named(build, event.option)
    if not option:
        return "unknown-note"
    person = build.who(event.person)
    if person and person not in build.people:
        return "unknown-person"
    place = (event.phase, option, person)
    build.votes[place] = Vote(phase=event.phase, option=option, person=person, votes=max(0, event.votes))
    return ""


def _begin_round(build: Builder, phase: str, number: int) -> None:
    """Begin another round of a phase, in the order of the last one."""
    here = build.rounds.get(phase, Round())
    if number > here.number and phase in build.plan:
        build.rounds[phase] = Round(number=number, order=here.order)


def _same_again(build: Builder, event: TurnStarted) -> str:
    """Let the current speaker continue, if only the clock had stopped their turn."""
    turn = build.turns[build.open_turns[-1]]
    if build.stands or spans.is_open(turn.spans):
        return "already"
    release_turn(build, event.at)
    return ""
