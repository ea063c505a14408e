"""When a turn began is corrected afterwards: speech moves from turn to turn, and none is made up or lost."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from nonsense import ALL, CLOCK, CORRECT, TALK, UNDO, Step, played, steps
from play import TEN, Play, ev, phase, refused, speech

from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.decisions import corrections, floor, phases
from gep_tui.domain.session.decisions.speech import last, last_two, spoken_since, turn_began
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream import spans


def turns(play: Play) -> list[tuple[str, int, int | None]]:
    """Return who spoke, and from which second of the session to which, in order of time."""
    found = sorted(play.session.turns, key=lambda turn: turn.started)
    return [(turn.person, seconds(turn.started), turn.ended and seconds(turn.ended)) for turn in found]


def seconds(moment: datetime) -> int:
    return round((moment - TEN).total_seconds())


def in_window(session: Session, since: datetime, until: datetime) -> tuple[float, float]:
    """Return the speech and the counted time between two moments."""
    spoken = sum(spans.seconds(spans.within(turn.spans, since, until), until) for turn in session.turns)
    counted = sum(spans.seconds(spans.within(run.spans, since, until), until) for run in session.runs)
    return spoken, counted


def at_work() -> Play:
    """Return a session in which Paul spoke for a minute, and Zoé has been speaking for half a minute."""
    play = Play()
    play.do(floor.give_floor, "paul")
    play.after(60).do(floor.give_floor, "zoe")
    return play.after(30)


def test_the_last_seconds_were_somebody_elses_who_goes_on() -> None:
    play = at_work()
    play.do(spoken_since, "lea", 20)
    assert turns(play) == [("paul", 0, 60), ("zoe", 60, 70), ("lea", 70, None)]
    play.after(5)
    assert (play.speaker, play.timing.turn, play.spoken()) == ("lea", 25, 95)


def test_turns_that_lay_wholly_inside_are_taken_up() -> None:
    play = at_work()
    play.do(spoken_since, "lea", 45)
    assert turns(play) == [("paul", 0, 45), ("lea", 45, None)]
    assert play.spoken() == 90


def test_nobody_had_the_floor_and_a_turn_begins_there() -> None:
    play = Play().after(60)
    play.do(spoken_since, "lea", 40)
    assert turns(play) == [("lea", 20, None)]
    assert play.session.turns[0].phase == "welcome"


def test_it_reaches_no_further_back_than_the_phase() -> None:
    play = at_work()
    play.next()
    play.after(20).do(spoken_since, "lea", 99)
    assert turns(play) == [("paul", 0, 60), ("zoe", 60, 90), ("lea", 90, None)]
    assert play.session.turns[-1].phase == "talk"


def test_pauses_and_gaps_in_between_do_not_count() -> None:
    play = at_work()
    play.do(phases.pause)
    play.after(100).do(phases.resume)
    play.after(10)
    since = play.now
    play.after(50).do(phases.settle_gap, since, play.now)
    play.after(5).do(spoken_since, "lea", 170)
    assert play.spoken("lea") == 20 and play.spoken() == 105
    assert (play.speaker, play.timing.turn) == ("lea", 20)


def test_while_the_clock_stands_nothing_counts_until_it_goes_on() -> None:
    play = at_work()
    play.do(phases.pause)
    play.after(60).do(spoken_since, "lea", 70)
    assert (play.speaker, play.spoken("lea"), play.spoken("zoe")) == ("lea", 10, 20)
    play.after(60)
    assert play.spoken("lea") == 10
    play.do(phases.resume)
    play.after(5)
    assert (play.spoken("lea"), play.spoken()) == (15, 95)


def test_who_waits_for_a_question_was_not_waiting_but_speaking() -> None:
    play = Play()
    one = play.do(floor.give_floor, "lea").key
    play.after(60).do(floor.give_floor, "zoe", interrupts=True)
    play.after(30).do(spoken_since, "lea", 20)
    assert turns(play) == [("lea", 0, None), ("zoe", 60, 70)]
    assert (play.session.open_turns, play.spoken("lea"), play.spoken("zoe")) == ((one,), 80, 10)


def test_another_asked_and_the_speaker_goes_on_waiting() -> None:
    play = Play()
    one = play.do(floor.give_floor, "lea").key
    play.after(60).do(floor.give_floor, "zoe", interrupts=True)
    play.after(30).do(spoken_since, "paul", 20)
    assert play.session.open_turns[0] == one and play.speaker == "paul"
    play.after(10).do(floor.end_turn)
    assert play.speaker == "lea"
    play.after(10)
    assert (play.spoken("lea"), play.spoken("zoe"), play.spoken("paul")) == (70, 10, 30)


def test_who_waits_but_had_not_spoken_to_the_end_waits_no_more() -> None:
    play = Play()
    play.do(floor.give_floor, "lea")
    play.after(60).do(floor.give_floor, "zoe", interrupts=True)
    play.after(30).do(spoken_since, "paul", 50)
    assert turns(play) == [("lea", 0, 40), ("paul", 40, None)]
    assert len(play.session.open_turns) == 1


def test_a_turn_that_was_ended_too_soon_goes_on_as_one() -> None:
    play = Play()
    play.do(floor.give_floor, "lea")
    play.after(60).do(floor.end_turn)
    play.after(10).do(spoken_since, "lea", 10)
    assert turns(play) == [("lea", 0, None)]
    assert play.timing.turn == 70


def test_who_has_the_floor_has_had_it_for_longer() -> None:
    play = at_work()
    play.do(spoken_since, "zoe", 50)
    assert turns(play) == [("paul", 0, 40), ("zoe", 40, None)]


def test_who_has_the_floor_has_had_it_for_less_and_the_one_before_for_longer() -> None:
    play = at_work()
    play.do(spoken_since, "zoe", 10)
    assert turns(play) == [("paul", 0, 80), ("zoe", 80, None)]
    assert play.spoken() == 90
    play.after(5)
    assert play.timing.turn == 15


def test_a_turn_began_later_than_the_key_and_nobody_spoke_before() -> None:
    play = Play().after(10)
    turn = play.do(floor.give_floor, "lea").key
    play.after(30).do(turn_began, turn, TEN + timedelta(seconds=25))
    assert turns(play) == [("lea", 25, None)]


def test_a_turn_began_earlier_and_the_question_in_it_stays_a_question() -> None:
    play = Play()
    play.after(30)
    one = play.do(floor.give_floor, "lea").key
    play.after(30).do(floor.give_floor, "zoe", interrupts=True)
    play.after(10).do(floor.end_turn)
    play.after(10).do(turn_began, one, TEN + timedelta(seconds=10))
    assert turns(play) == [("lea", 10, None), ("zoe", 60, 70)]
    assert (play.spoken("lea"), play.spoken("zoe")) == (60, 10)


def test_after_a_question_a_turn_that_went_on_later_leaves_the_question_longer() -> None:
    play = Play()
    one = play.do(floor.give_floor, "lea").key
    play.after(30).do(floor.give_floor, "zoe", interrupts=True)
    play.after(10).do(floor.end_turn)
    play.after(20).do(turn_began, one, TEN + timedelta(seconds=50))
    assert (play.spoken("lea"), play.spoken("zoe"), play.spoken()) == (40, 20, 60)
    assert play.session.turn is not None and play.session.turn.started == TEN


def test_a_turn_that_is_over_began_earlier_and_takes_that_from_the_one_before() -> None:
    play = at_work()
    play.do(floor.end_turn)
    [_, zoe] = play.session.turns
    play.after(5).do(turn_began, zoe.id, TEN + timedelta(seconds=50))
    assert turns(play) == [("paul", 0, 50), ("zoe", 50, 90)]
    assert play.speaker == ""


@pytest.mark.parametrize(("moment", "began"), [(-500, 0), (500, 90)])
def test_a_turn_begins_at_the_earliest_with_its_phase_and_at_the_latest_now(moment: int, began: int) -> None:
    play = at_work()
    play.do(turn_began, play.session.turns[-1].id, TEN + timedelta(seconds=moment))
    assert turns(play)[-1] == ("zoe", began, None)


def test_a_hand_that_was_up_is_down_once_it_is_said_that_she_speaks() -> None:
    play = at_work()
    play.do(floor.raise_hand, "lea")
    play.do(spoken_since, "lea", 10)
    assert play.session.hands == ()


def test_whose_turn_was_meant_shares_the_round_with_as_many() -> None:
    play = Play((phase("x", 10, mode="round", speakers=("everyone",)),))
    play.do(floor.give_floor, "anne")
    limit = play.timing.turn_limit
    play.after(30).do(spoken_since, "karim", 30)
    assert play.timing.turn_limit == limit
    assert play.session.phase is not None and "anne" in floor.circle(play.session, play.session.phase)


def test_what_makes_no_sense_is_refused() -> None:
    play = Play(begun=False)
    assert isinstance(play.try_(spoken_since, "lea", 10), no.NotBegun)
    play.do(phases.begin)
    assert play.try_(spoken_since, "nobody", 10) == no.UnknownPerson(person="nobody")
    assert play.try_(turn_began, "nothing", TEN) == no.UnknownTurn(turn="nothing")
    turn = play.do(floor.give_floor, "lea").key
    assert play.try_(turn_began, turn, TEN) == no.NothingChanges()
    play.write(ev.SpokenSince(person="nobody", since=TEN))
    play.write(ev.TurnMoved(turn="nothing", started=TEN))
    play.after(60).do(phases.close)
    play.after(60).write(ev.SpokenSince(person="zoe", since=play.now))
    assert isinstance(play.try_(spoken_since, "lea", 10), no.SessionIsClosed)
    assert [why for _, why in refused(play.session)] == ["unknown-person", "unknown-turn", "closed"]


def test_said_of_a_phase_that_was_over_by_then_it_holds_up_to_its_end() -> None:
    play = at_work()
    welcome = play.session.runs[0].id
    note_taker = play.hand("notes")
    play.next()
    play.after(1)
    note_taker.write(ev.SpokenSince(person="lea", since=TEN + timedelta(seconds=70), run=welcome))
    assert turns(play) == [("paul", 0, 60), ("zoe", 60, 70), ("lea", 70, 90)]
    assert play.speaker == ""


def test_said_of_a_phase_that_was_undone_it_holds_in_the_one_before() -> None:
    play = at_work()
    entered = play.next()
    other = play.hand("notes")
    play.after(20)
    other.do(spoken_since, "lea", 15)
    play.after(5).write(ev.Undone(target=entered.key))
    assert turns(play) == [("paul", 0, 60), ("zoe", 60, 95), ("lea", 95, None)]
    assert {turn.phase for turn in play.session.turns} == {"welcome"} and play.spoken() == 115


def test_a_turn_of_the_last_minute_belongs_to_the_phase_before() -> None:
    play = at_work()
    play.next()
    turn = play.do(floor.give_floor, "lea").key
    play.after(5).do(corrections.to_phase_before, turn)
    assert play.session.turn is not None
    assert (play.session.turn.phase, play.speaker, play.timing.turn) == ("welcome", "lea", 5)
    assert play.try_(corrections.to_phase_before, turn) == no.NoPhaseBefore()
    assert play.try_(corrections.to_phase_before, "nothing") == no.UnknownTurn(turn="nothing")


def test_a_turn_put_into_a_phase_that_was_undone_falls_to_the_one_that_is_current() -> None:
    play = at_work()
    entered = play.next()
    turn = play.session.turns[0].id
    play.do(corrections.correct_turn, turn, run=entered.key)
    assert play.session.turns[0].phase == "talk"
    play.write(ev.Undone(target=entered.key))
    assert play.session.turns[0].phase == "welcome" and refused(play.session) == []


def test_the_last_turns_are_those_that_began_last() -> None:
    play = Play()
    assert last(play.session) is None and last_two(play.session) is None
    play.do(floor.give_floor, "paul")
    assert last_two(play.session) is None
    play.after(60).do(floor.give_floor, "zoe")
    found = last_two(play.session)
    assert found is not None and [turn.person for turn in found] == ["zoe", "paul"]


def test_of_turns_that_began_at_one_instant_the_one_that_runs_is_the_last() -> None:
    play = Play()
    play.do(floor.give_floor, "paul")
    play.do(floor.give_floor, "zoe")
    found = last_two(play.session)
    assert found is not None and [turn.person for turn in found] == ["zoe", "paul"]
    play.do(floor.end_turn)
    assert last_two(play.session) is not None


@given(steps({**ALL, **UNDO}), st.integers(0, 4), st.integers(1, 900), st.floats(0, 60))
def test_after_it_all_counted_time_since_then_is_speech(script: list[Step], who: int, ago: int, later: float) -> None:
    play = played(script)
    assume(play.session.run)
    play.after(later)
    before = play.session
    event = play.try_(spoken_since, ("anne", "karim", "lea", "paul", "zoe")[who], ago)
    assume(isinstance(event, ev.SpokenSince | ev.TurnMoved))
    since = event.since if isinstance(event, ev.SpokenSince) else event.started
    spoken, counted = in_window(play.session, since, play.now)
    assert spoken == pytest.approx(counted, abs=1e-6)
    if isinstance(event, ev.SpokenSince):
        assert speech(play.session, play.now) >= speech(before, play.now) - 1e-6
        past = TEN - timedelta(days=1)
        assert in_window(play.session, past, since)[0] == pytest.approx(in_window(before, past, since)[0], abs=1e-6)


@given(steps({**CLOCK, **TALK, **CORRECT}), st.integers(0, 9), st.integers(-900, 900))
def test_a_turn_moved_earlier_loses_no_speech_and_overlaps_no_other(script: list[Step], which: int, by: int) -> None:
    play = played(script)
    assume(play.session.turns)
    before, turn = play.session, play.session.turns[which % len(play.session.turns)]
    event = play.try_(turn_began, turn.id, turn.started + timedelta(seconds=by))
    assume(isinstance(event, ev.TurnMoved))
    if by < 0:
        assert speech(play.session, play.now) >= speech(before, play.now) - 1e-6
        spoken, _ = in_window(play.session, event.started, turn.started)
        assert spoken <= (turn.started - event.started).total_seconds() + 1e-6
    else:
        assert speech(play.session, play.now) <= speech(before, play.now) + 1e-6
