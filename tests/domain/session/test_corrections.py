"""Wrong times are corrected afterwards, and no speech is lost."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nonsense import ALL, UNDO, Step, played, steps
from play import TEN, Play, ev, phase, refused, speech

from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.decisions import corrections, floor, phases
from gep_tui.domain.session.rounds import heard


def _spoken() -> tuple[Play, str, str]:
    """Return a session in which Léa spoke for a minute, then Zoé for half a minute; Paul began ten seconds ago."""
    play = Play()
    one = play.do(floor.give_floor, "lea").key
    play.after(60)
    two = play.do(floor.give_floor, "zoe").key
    play.after(30).do(floor.give_floor, "paul")
    play.after(10)
    return play, one, two


def test_a_turn_is_given_to_who_really_spoke() -> None:
    play, one, _ = _spoken()
    play.do(corrections.correct_turn, one, person="anne")
    assert (play.spoken("lea"), play.spoken("anne")) == (0, 60)


def test_the_running_turn_is_given_to_who_really_speaks_and_goes_on() -> None:
    play, _, _ = _spoken()
    turn = play.session.turns[-1].id
    play.do(corrections.correct_turn, turn, person="karim")
    assert (play.speaker, play.timing.turn) == ("karim", 10)
    assert play.after(5).timing.turn == 15


def test_a_turn_is_moved_to_another_phase() -> None:
    play, one, _ = _spoken()
    welcome = play.session.runs[0].id
    entered = play.next().key
    play.do(corrections.correct_turn, one, run=entered)
    assert play.session.turns[0].phase == "talk"
    play.do(corrections.correct_turn, one, run=welcome)
    assert play.session.turns[0].phase == "welcome"


def test_a_turn_moved_to_a_phase_that_goes_round_counts_in_the_round_that_runs() -> None:
    play = Play((phase("x"), phase("y", mode="round", speakers=("everyone",))))
    turn = play.do(floor.give_floor, "lea").key
    entered = play.after(60).next().key
    play.do(floor.new_round)
    play.do(corrections.correct_turn, turn, run=entered)
    assert play.session.turns[0].round == 2 and play.session.phase is not None
    assert heard(play.session, play.session.phase) == ("lea",)


@pytest.mark.parametrize(("change", "seconds"), [(-20, 80), (20, 40), (90, 0)])
def test_a_turn_began_earlier_or_later_but_not_after_its_end(change: int, seconds: int) -> None:
    play, one, _ = _spoken()
    play.do(corrections.correct_turn, one, started=TEN + timedelta(seconds=change))
    assert play.spoken("lea") == seconds


@pytest.mark.parametrize(("end", "seconds"), [(20, 20), (90, 90), (-30, 0)])
def test_a_turn_ended_earlier_or_later_but_not_before_it_began(end: int, seconds: int) -> None:
    play, one, _ = _spoken()
    play.do(corrections.correct_turn, one, ended=TEN + timedelta(seconds=end))
    assert play.spoken("lea") == seconds


def test_a_beginning_put_right_leaves_the_pauses_out() -> None:
    play = Play()
    turn = play.do(floor.give_floor, "lea").key
    play.after(60).do(phases.pause)
    play.after(60).do(phases.resume)
    play.after(60).do(floor.end_turn)
    assert play.spoken("lea") == 120
    play.do(corrections.correct_turn, turn, started=TEN + timedelta(seconds=30))
    assert play.spoken("lea") == 90
    play.do(corrections.correct_turn, turn, started=TEN + timedelta(seconds=90))
    assert play.spoken("lea") == 60


def test_a_correction_of_nothing_or_of_nobody_is_refused() -> None:
    play, one, _ = _spoken()
    assert play.try_(corrections.correct_turn, one) == no.NothingChanges()
    assert play.try_(corrections.correct_turn, "nothing", person="lea") == no.UnknownTurn(turn="nothing")
    assert play.try_(corrections.correct_turn, one, person="nobody") == no.UnknownPerson(person="nobody")
    assert play.try_(corrections.correct_turn, one, run="nowhere") == no.UnknownPhase(phase="nowhere")
    for event in (
        ev.TurnCorrected(turn="nothing"),
        ev.TurnCorrected(turn=one, person="nobody"),
    ):
        play.write(event)
    assert [why for _, why in refused(play.session)] == ["unknown-turn", "unknown-person"]


def test_the_last_part_of_a_turn_was_somebody_elses() -> None:
    play, one, _ = _spoken()
    play.do(corrections.split_turn, one, 20, "anne")
    assert (play.spoken("lea"), play.spoken("anne")) == (40, 20)
    assert play.spoken() == 100


def test_the_running_turn_has_been_somebody_elses_for_a_while() -> None:
    play, _, _ = _spoken()
    play.do(corrections.split_turn, play.session.turns[-1].id, 4, "anne")
    assert (play.speaker, play.timing.turn, play.spoken("paul")) == ("anne", 4, 6)
    play.after(5).do(floor.end_turn)
    assert play.spoken("anne") == 9 and play.spoken("paul") == 6


def test_a_split_reaches_no_further_than_the_turn() -> None:
    play, one, _ = _spoken()
    for seconds in (0, -30):
        play.do(corrections.split_turn, one, seconds, "zoe")
    assert play.spoken("lea") == 60
    play.do(corrections.split_turn, one, 500, "anne")
    assert (play.spoken("lea"), play.spoken("anne")) == (0, 60)
    for since in (play.now + timedelta(hours=3), TEN - timedelta(hours=3)):
        for turn in play.session.turns:
            play.write(ev.TurnSplit(turn=turn.id, since=since, person="karim"))
    assert play.spoken() == 100
    assert all(turn.ended is None or turn.ended <= play.now for turn in play.session.turns)


def test_a_split_turn_that_is_paused_goes_on_with_its_second_part() -> None:
    play = Play()
    turn = play.do(floor.give_floor, "lea").key
    play.after(60).do(phases.pause)
    play.after(60).do(corrections.split_turn, turn, 80, "zoe")
    play.after(60).do(phases.resume)
    play.after(10)
    assert (play.speaker, play.spoken("lea"), play.spoken("zoe")) == ("zoe", 40, 30)


def test_a_split_needs_a_turn_and_a_person() -> None:
    play, one, _ = _spoken()
    assert play.try_(corrections.split_turn, "nothing", 9, "lea") == no.UnknownTurn(turn="nothing")
    assert play.try_(corrections.split_turn, one, 9, "nobody") == no.UnknownPerson(person="nobody")
    play.write(ev.TurnSplit(turn="nothing", since=TEN, person="lea"))
    play.write(ev.TurnSplit(turn=one, since=TEN, person="nobody"))
    assert [why for _, why in refused(play.session)] == ["unknown-turn", "unknown-person"]


def test_two_turns_were_one() -> None:
    play, one, two = _spoken()
    play.do(corrections.merge_turns, two, one)
    assert (play.spoken("lea"), play.spoken("zoe"), len(play.session.turns)) == (0, 90, 2)
    merged = play.session.turns[0]
    assert (merged.person, merged.started, merged.ended) == ("zoe", TEN, TEN + timedelta(seconds=90))


def test_a_speech_and_the_question_in_it_were_one_turn() -> None:
    play = Play()
    one = play.do(floor.give_floor, "lea").key
    play.after(60)
    two = play.do(floor.give_floor, "zoe", interrupts=True).key
    for _ in range(2):
        play.after(30).do(floor.end_turn)
    play.do(corrections.merge_turns, one, two)
    [turn] = play.session.turns
    assert play.spoken("lea") == 120
    assert [since for since, _ in turn.spans] == sorted(since for since, _ in turn.spans)


def test_a_slip_of_the_hand_is_merged_into_the_turn_that_goes_on() -> None:
    play, _, two = _spoken()
    running = play.session.turns[-1].id
    play.do(corrections.merge_turns, running, two)
    assert (play.speaker, play.timing.turn, play.spoken("zoe")) == ("paul", 40, 0)
    play.after(5).do(floor.end_turn)
    assert (play.spoken("paul"), play.speaker) == (45, "")


def test_a_turn_takes_up_the_one_that_runs_and_runs_on_itself() -> None:
    play, _, two = _spoken()
    running = play.session.turns[-1].id
    play.do(corrections.merge_turns, two, running)
    assert (play.speaker, play.timing.turn) == ("zoe", 40)
    play.after(5).hand("notes").write(ev.TurnEnded(turn=running))
    assert (play.spoken("zoe"), play.speaker) == (45, "")


def test_a_question_is_taken_up_into_the_speech_that_waits_for_it() -> None:
    play = Play()
    one = play.do(floor.give_floor, "lea").key
    two = play.after(60).do(floor.give_floor, "zoe", interrupts=True).key
    play.after(30).do(corrections.merge_turns, one, two)
    assert (play.session.open_turns, play.timing.turn) == ((one,), 90)
    play.after(10).do(floor.end_turn)
    assert (play.spoken("lea"), play.speaker) == (100, "")


def test_merged_turns_lie_where_the_first_of_them_began() -> None:
    play = Play()
    one = play.do(floor.give_floor, "lea").key
    play.after(60).next()
    two = play.do(floor.give_floor, "lea").key
    assert play.after(30).try_(corrections.merge_turns, two, one) == no.TurnsOfTwoPhases(phase="welcome")
    play.write(ev.TurnsMerged(turn=two, other=one))  # as in records that were written before this was refused
    [turn] = play.session.turns
    assert (turn.phase, turn.started, play.spoken("lea"), play.speaker) == ("welcome", TEN, 90, "lea")


def test_a_turn_is_not_merged_with_itself_or_with_nothing() -> None:
    play, one, _ = _spoken()
    assert play.try_(corrections.merge_turns, one, "nothing") == no.UnknownTurn(turn="nothing")
    assert play.try_(corrections.merge_turns, one, one) == no.NothingChanges()
    for turn, other in ((one, one), (one, "nothing")):
        play.write(ev.TurnsMerged(turn=turn, other=other))
    assert [why for _, why in refused(play.session)] == ["already", "unknown-turn"]


def test_a_phase_that_never_was_cannot_have_begun_earlier() -> None:
    play = Play(begun=False)
    assert isinstance(play.try_(corrections.phase_began, 60), no.NotBegun)
    play.write(ev.PhaseMoved(run="nothing", started=TEN))
    assert refused(play.session) == [("phase_moved", "unknown-phase")]


@given(steps({**ALL, **UNDO}), st.integers(0, 9), st.integers(0, 900))
def test_splitting_and_merging_lose_no_speech(script: list[Step], which: int, seconds: int) -> None:
    play = played(script)
    if not play.session.turns:
        return
    before = speech(play.session, play.now)
    turn = play.session.turns[which % len(play.session.turns)]
    play.try_(corrections.split_turn, turn.id, seconds, turn.person)
    assert speech(play.session, play.now) == pytest.approx(before)
    play.try_(corrections.merge_turns, turn.id, play.session.turns[-1].id)
    assert speech(play.session, play.now) == pytest.approx(before)


@given(steps({**ALL, **UNDO}), st.integers(0, 3000))
def test_moving_the_beginning_of_a_phase_moves_time_and_makes_none(script: list[Step], seconds: int) -> None:
    play = played(script)
    if len(play.session.runs) < 2:
        return
    before = sum(play.held(each.id) for each in play.session.plan)
    play.try_(corrections.phase_began, seconds)
    assert sum(play.held(each.id) for each in play.session.plan) == pytest.approx(before)


def test_a_turn_split_in_a_round_shares_what_is_left_with_one_less() -> None:
    play = Play((phase("x", 10, mode="round", speakers=("everyone",)),))
    turn = play.do(floor.give_floor, "anne").key
    play.after(60).do(corrections.split_turn, turn, 20, "karim")
    assert play.timing.turn_limit == 140
