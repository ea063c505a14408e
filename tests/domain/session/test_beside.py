"""What a screen without the seat may decide, and what counts all the same where it was written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nonsense import ALL, Step, move, stage, steps
from play import TEN, Play

from gep_tui.domain.session import events as ev
from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.decisions import floor, phases, screens
from gep_tui.domain.session.decisions.beside import refused_beside
from gep_tui.domain.session.fold import Record

CLOCK = (ev.PhaseEntered, ev.SessionClosed, ev.Paused, ev.Resumed, ev.PlanChanged, ev.GapSettled, ev.PhaseMoved)
UNDO = (ev.Undone, ev.Redone)
FLOOR = (ev.TurnStarted, ev.TurnEnded, ev.Passed, ev.RoundStarted, ev.OrderDrawn, ev.GroupsFormed, ev.VoteCast)
SPEECH = (ev.SpokenSince, ev.TurnMoved, ev.TurnCorrected, ev.TurnSplit, ev.TurnsMerged)
QUEUE = (ev.HandRaised, ev.HandLowered, ev.HandsKept)
ANYBODY = (
    ev.NoteAdded, ev.NoteChanged, ev.NoteWithdrawn, ev.PersonAdded, ev.PersonArrived, ev.RoleGiven, ev.SeatTaken,
    ev.Rated, ev.HandsCounted,
)  # fmt: skip


@pytest.mark.parametrize(
    ("kinds", "refusal"),
    [(CLOCK + UNDO, no.NotAtTheSeat), (FLOOR + SPEECH, no.FloorIsElsewhere), (QUEUE, no.QueueIsElsewhere)],
)
def test_clock_undo_floor_and_hands_are_refused_without_the_seat_with_who_has_it(kinds, refusal) -> None:
    session = Play().session
    for kind in kinds:
        assert refused_beside(session, "notes", kind) == refusal(holder="desk")
        assert refused_beside(session, "desk", kind) is None


@pytest.mark.parametrize("kind", ANYBODY)
def test_notes_people_roles_and_ratings_are_anybodys(kind) -> None:
    assert refused_beside(Play().session, "notes", kind) is None


def test_once_the_session_is_closed_anybody_corrects_who_spoke() -> None:
    play = Play().after(60)
    play.do(phases.close)
    assert all(refused_beside(play.session, "notes", kind) is None for kind in SPEECH)
    assert refused_beside(play.session, "notes", ev.TurnStarted) is not None


@given(steps(ALL), st.randoms(use_true_random=False))
def test_turns_of_any_writer_count_in_the_fold_in_any_order_of_reading(script: list[Step], dice) -> None:
    play = stage()
    other = play.hand("notes")
    for name, first, second, seconds in script:
        play.after(seconds)
        move(other if dice.random() < 0.5 else play, name, first, second)
    spoken = {turn.id for turn in play.session.turns}
    events = list(play.record.events)
    dice.shuffle(events)
    record = Record()
    for event in events:
        record.add((event,))
    assert {turn.id for turn in record.session.turns} == spoken
    assert not [
        each
        for each in record.session.refused
        if each.type in ("turn_started", "hand_raised") and each.why == "not-at-the-seat"
    ]


def test_a_turn_that_an_older_gep_gave_beside_the_seat_is_speech() -> None:
    play = Play()
    play.hand("notes").write(ev.TurnStarted(person="lea", run=play.session.run.id))
    assert play.speaker == "lea"
    assert play.do(floor.end_turn).turn == play.session.turns[0].id
    assert play.session.turns[0].started == TEN


def test_whoever_keeps_the_queue_raises_and_lowers_hands_and_nothing_else() -> None:
    play = Play()
    play.do(screens.hand_over_queue, to="notes")
    assert all(refused_beside(play.session, "notes", kind) is None for kind in QUEUE)
    assert refused_beside(play.session, "third", ev.HandRaised) is not None
    assert all(refused_beside(play.session, "notes", kind) is not None for kind in (*CLOCK, *FLOOR, *SPEECH))
    play.undo()
    assert refused_beside(play.session, "notes", ev.HandRaised) is not None
    play.redo()
    play.do(screens.hand_over_queue, to="")
    assert (play.session.queue, play.try_(screens.hand_over_queue, to="")) == ("", no.NothingChanges())


def test_a_queue_that_is_handed_over_beside_the_seat_is_kept_and_refused() -> None:
    play = Play()
    play.hand("notes").write(ev.QueueHandedOver(to="notes"))
    assert (play.session.queue, [each.why for each in play.session.refused]) == ("", ["not-at-the-seat"])


@given(st.permutations(range(6)))
def test_the_queue_is_the_same_in_any_order_of_reading(order: list[int]) -> None:
    play = Play()
    other = play.hand("notes", sees_all=False)
    play.do(screens.hand_over_queue, to="notes")
    other.read(play)
    other.do(floor.raise_hand, "lea")
    play.do(screens.hand_over_queue, to="")
    play.read(other)
    events = list(play.record.events)
    record = Record()
    for place in order:
        record.add(events[place : place + 1])
    record.add(events)
    assert (record.session.queue, record.session.hands) == ("", ("lea",))
