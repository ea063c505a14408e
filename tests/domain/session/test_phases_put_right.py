"""When a phase began, or which phase it was, is corrected afterwards; turns and notes go with it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from nonsense import ALL, UNDO, Step, played, steps
from play import TEN, Play, ev, phase, refused, speech, three

from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.decisions import corrections, floor, notes, phases, plan
from gep_tui.domain.session.report import report
from gep_tui.domain.session.rounds import heard, round_of


def at_ten() -> Play:
    """Return a session whose second phase began at ten minutes, with a turn and a note on each side of that."""
    play = Play().after(minutes=8)
    play.do(floor.give_floor, "lea")
    play.after(30).do(notes.add_note, "Before", "fact")
    play.after(30).do(floor.give_floor, "paul")
    play.after(minutes=1).next()
    play.after(30).do(floor.give_floor, "zoe")
    play.after(30).do(notes.add_note, "After", "fact")
    return play.after(minutes=4)


def where(play: Play) -> dict[str, str]:
    """Return the phase of each turn and of each note."""
    found = {turn.person: turn.phase for turn in play.session.turns}
    return found | {note.text: note.phase for note in play.session.notes}


WELCOME, TALK = "welcome", "talk"


def test_a_phase_that_began_earlier_takes_what_was_begun_in_it_and_leaves_what_was_under_way() -> None:
    play = at_ten()
    play.do(corrections.phase_began, 6 * 60 + 15)
    assert play.held(WELCOME) == 525 and play.held(TALK) == 375
    assert where(play) == {"lea": WELCOME, "Before": WELCOME, "paul": TALK, "zoe": TALK, "After": TALK}
    assert play.spoken("lea") == 60


def test_a_phase_that_began_later_leaves_what_came_before_to_the_one_before() -> None:
    play = at_ten()
    play.do(corrections.phase_began, 4 * 60 + 15)
    assert play.held(WELCOME) == 645 and play.held(TALK) == 255
    assert where(play) == {"lea": WELCOME, "Before": WELCOME, "paul": WELCOME, "zoe": WELCOME, "After": TALK}


def test_moved_there_and_back_all_is_where_it_was() -> None:
    play = at_ten()
    before = where(play)
    play.do(corrections.phase_began, 7 * 60)
    play.do(corrections.phase_began, 5 * 60)
    assert where(play) == before and play.held(TALK) == 300


def test_what_was_put_elsewhere_by_hand_stays_there() -> None:
    play = at_ten()
    note = play.session.notes[-1].id
    play.do(notes.change_note, note, run=play.session.runs[0].id)
    play.do(corrections.phase_began, 285)
    play.do(corrections.phase_began, 315)
    assert where(play)["After"] == WELCOME


def test_any_phase_that_was_held_can_have_begun_at_another_time() -> None:
    play = at_ten()
    play.next()
    play.after(minutes=5)
    middle = play.session.runs[1].id
    play.do(corrections.run_began, middle, TEN + timedelta(minutes=9, seconds=10))
    assert (play.held(WELCOME), play.held(TALK), play.held("review")) == (550, 350, 300)


@pytest.mark.parametrize(("minute", "welcome", "talk"), [(-5, 0, 900), (99, 900, 0)])
def test_it_goes_no_further_than_its_neighbours(minute: int, welcome: int, talk: int) -> None:
    play = at_ten()
    play.next()
    play.after(60).do(corrections.run_began, play.session.runs[1].id, TEN + timedelta(minutes=minute))
    assert (play.held(WELCOME), play.held(TALK), play.held("review")) == (welcome, talk, 60)


def test_the_first_phase_began_before_anybody_pressed_a_key() -> None:
    play = Play().after(minutes=5)
    play.do(corrections.phase_began, 8 * 60)
    assert play.held(WELCOME) == 480 and play.timing.session == 480


def test_a_pause_on_the_way_is_left_out() -> None:
    play = Play().after(minutes=5)
    play.do(phases.pause)
    play.after(minutes=5).do(phases.resume)
    play.after(minutes=2).next()
    play.after(minutes=1).do(corrections.phase_began, 5 * 60)
    assert (play.held(WELCOME), play.held(TALK)) == (300, 180)


def test_a_phase_is_not_moved_where_nothing_changes_or_nothing_is() -> None:
    play = at_ten()
    assert play.try_(corrections.run_began, "nothing", TEN) == no.UnknownPhase(phase="nothing")
    assert play.try_(corrections.phase_began, 300) == no.NothingChanges()


# It was another phase.


def skipped() -> Play:
    """Return a session that went from the first phase to the third: the second was left out by mistake."""
    play = Play((*three(), phase("end", 5)))
    play.after(minutes=9)
    play.do(plan.leave_out, TALK)
    play.after(minutes=1).next()
    play.after(minutes=2).do(floor.give_floor, "zoe")
    play.do(notes.add_note, "Said in the talk", "fact")
    return play.after(minutes=2)


def test_a_phase_left_out_by_mistake_is_held_with_its_true_elapsed_time() -> None:
    play = skipped()
    assert play.here == "review"
    play.do(corrections.held_as, play.session.runs[-1].id, TALK)
    assert (play.here, play.timing.elapsed, play.timing.left) == (TALK, 240, 30 * 60 - 240)
    assert where(play) == {"zoe": TALK, "Said in the talk": TALK}
    assert play.held("review") == 0 and not any(each.skipped for each in play.session.plan)
    play.next()
    assert play.here == "review"


def test_a_phase_that_was_never_left_goes_on_with_all_of_its_time() -> None:
    play = at_ten()
    play.do(corrections.held_as, play.session.runs[-1].id, WELCOME)
    assert (play.here, play.timing.elapsed, play.held(TALK)) == (WELCOME, 900, 0)
    [row] = [row for row in report(play.session, play.now, "en").phases if row.started_at]
    assert (row.id, row.actual_seconds, row.started_at) == (WELCOME, 900, TEN.isoformat(timespec="milliseconds"))
    assert play.next() and play.here == TALK


def test_a_phase_that_is_over_was_another_one() -> None:
    play = at_ten()
    play.do(corrections.held_as, play.session.runs[0].id, "review")
    assert (play.here, play.held("review"), play.held(WELCOME)) == (TALK, 600, 0)
    assert where(play)["lea"] == "review"


def test_it_is_taken_back_as_one_step() -> None:
    play = skipped()
    before = where(play)
    play.do(corrections.held_as, play.session.runs[-1].id, TALK)
    play.after(60).undo()
    assert (play.here, play.timing.elapsed) == ("review", 300) and where(play) == before


def test_a_round_goes_along_to_the_phase_it_was_held_in() -> None:
    rounds = (phase("x"), phase("y", mode="round", speakers=("everyone",)), phase("z", mode="round"))
    play = Play(rounds)
    play.after(60).next()
    play.do(floor.new_round)
    play.do(floor.let_pass, "anne")
    play.after(60).do(floor.give_floor, "zoe")
    play.do(corrections.held_as, play.session.runs[-1].id, "z")
    assert play.session.phase is not None and heard(play.session, play.session.phase) == ("zoe",)
    assert round_of(play.session, play.session.phase).passed == ("anne",)
    play.do(corrections.held_as, play.session.runs[-1].id, "y")
    assert heard(play.session, play.session.phase) == ("zoe",)
    assert round_of(play.session, play.session.phase).number == 2


def test_a_round_that_was_held_before_takes_those_who_passed_in() -> None:
    play = Play((phase("y", mode="round", speakers=("everyone",)), phase("z", mode="round", speakers=("everyone",))))
    play.do(floor.let_pass, "anne")
    play.after(60).next()
    play.do(floor.let_pass, "karim")
    play.do(floor.give_floor, "zoe")
    play.do(corrections.held_as, play.session.runs[-1].id, "y")
    assert play.session.phase is not None
    assert round_of(play.session, play.session.phase).passed == ("anne", "karim")
    assert heard(play.session, play.session.phase) == ("zoe",)


def test_votes_stay_where_they_were_given() -> None:
    play = Play((phase("x"), phase("y", mode="vote", votes_each=3), phase("z")))
    topic = play.do(notes.add_note, "A topic", "topic").key
    play.after(60).next()
    play.do(floor.cast_vote, topic, 2, "anne")
    run = play.session.runs[-1].id
    play.do(corrections.held_as, run, "z")
    play.do(corrections.held_as, run, "y")
    assert [(vote.phase, vote.votes) for vote in play.session.votes] == [("y", 2)]


def test_what_makes_no_sense_is_refused() -> None:
    play = at_ten()
    run = play.session.runs[-1].id
    assert play.try_(corrections.held_as, "nothing", TALK) == no.UnknownPhase(phase="nothing")
    assert play.try_(corrections.held_as, run, "nothing") == no.UnknownPhase(phase="nothing")
    assert play.try_(corrections.held_as, run, TALK) == no.NothingChanges()
    for one, two in (("nothing", TALK), (run, "nothing"), (run, TALK)):
        play.write(ev.PhaseReassigned(run=one, phase=two))
    assert [why for _, why in refused(play.session)] == ["unknown-phase", "unknown-phase", "already"]


def test_what_was_put_right_in_a_phase_that_is_undone_loses_nothing() -> None:
    play = at_ten()
    entered = play.session.runs[-1].id
    play.do(corrections.phase_began, 360)
    play.do(corrections.held_as, entered, "review")
    play.write(ev.Undone(target=entered))
    assert (play.here, play.timing.elapsed) == (WELCOME, 900)
    assert set(where(play).values()) == {WELCOME} and play.spoken() == 60 + 90 + 270
    assert [why for _, why in refused(play.session)] == ["unknown-phase", "unknown-phase"]


@given(steps({**ALL, **UNDO}), st.integers(0, 9), st.integers(0, 3000))
def test_moving_any_beginning_moves_time_and_makes_none(script: list[Step], which: int, ago: int) -> None:
    play = played(script)
    assume(len(play.session.runs) > 1)
    runs = play.session.runs[1:]
    before, said = sum(play.held(each.id) for each in play.session.plan), speech(play.session, play.now)
    play.try_(corrections.run_began, runs[which % len(runs)].id, play.now - timedelta(seconds=ago))
    assert sum(play.held(each.id) for each in play.session.plan) == pytest.approx(before)
    assert speech(play.session, play.now) == pytest.approx(said)
    for run in play.session.runs:
        assert run.ended is None or run.started <= run.ended


@given(steps({**ALL, **UNDO}), st.integers(0, 9), st.integers(0, 9))
def test_a_run_of_another_phase_lasts_as_long(script: list[Step], which: int, phase: int) -> None:
    play = played(script)
    assume(play.session.runs)
    run = play.session.runs[which % len(play.session.runs)]
    before, said = sum(play.held(each.id) for each in play.session.plan), speech(play.session, play.now)
    play.try_(corrections.held_as, run.id, play.session.plan[phase % len(play.session.plan)].id)
    assert sum(play.held(each.id) for each in play.session.plan) == pytest.approx(before)
    assert speech(play.session, play.now) == pytest.approx(said)
    phases_of = {each.id: each.phase for each in play.session.runs}
    assert all(turn.phase == phases_of[turn.run] for turn in play.session.turns if turn.run)
    assert all(note.phase == phases_of[note.run] for note in play.session.notes if note.run)
