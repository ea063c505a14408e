"""What facilitators ask of a running plan, and mistakes that programs of this kind have made."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from play import TEN, Play, phase

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.session.decisions import floor, notes, phases, plan
from gep_tui.domain.session.decisions.refit import take_proposal
from gep_tui.domain.session.refit import proposals
from gep_tui.domain.session.timing import timing


def usual() -> tuple[PlannedPhase, ...]:
    return (
        phase("x", 20, shortest=600),
        phase("y", 40, shortest=1200),
        phase("z", 20, shortest=600),
        phase("review", 10, shortest=480, protected=True),
    )


def plan_of(play: Play) -> dict[str, int | None]:
    return {each.id: each.seconds for each in play.session.plan}


def refitted(play: Play, kind: str = "spread", *chosen: str) -> Play:
    found = next(each for each in proposals(play.session, play.now, chosen) if each.kind == kind)
    play.do(take_proposal, found, True)
    return play


def test_on_time_there_is_no_adaptation_and_ten_minutes_late_are_shared() -> None:
    play = Play(usual(), announced=TEN).after(minutes=20)
    assert proposals(play.session, play.now) == ()
    refitted(play.after(minutes=10))
    assert plan_of(play) == {"x": 1200, "y": 1980, "z": 1020, "review": 600}


def test_ten_minutes_early_are_shared_too() -> None:
    play = Play(usual(), announced=TEN).after(minutes=10)
    play.next()
    refitted(play)
    assert plan_of(play) == {"x": 1200, "y": 2400, "z": 1800, "review": 600}
    assert play.timing.behind == 0


@pytest.mark.parametrize("late, short", [(1799, -1), (1800, 0), (1801, 1)])
def test_at_the_limit_of_what_can_give_a_second_decides(late: int, short: int) -> None:
    play = Play(usual(), announced=TEN).after(minutes=20).after(late)
    found = next(each for each in proposals(play.session, play.now) if each.kind == "spread")
    assert found.short == short


def test_a_length_set_by_hand_is_the_one_a_refit_begins_with() -> None:
    play = Play(usual(), announced=TEN).after(minutes=20)
    play.do(plan.set_length, "y", 1200)
    play.after(minutes=25)
    refitted(play)
    assert plan_of(play)["y"] == 1200, "it was at its floor already"


def test_a_late_start_is_behind_the_announced_end_but_not_behind_itself_and_a_gap_absorbs_it() -> None:
    start = TEN + timedelta(minutes=10)
    play = Play(usual(), announced=TEN, start=start)
    assert play.timing.behind == 600
    walled = (*usual()[:2], phase("z", 20, starts=TEN + timedelta(minutes=75)))
    play = Play(walled, announced=TEN, start=start)
    assert play.timing.behind == 0


def test_what_is_left_out_counts_neither_as_delay_nor_as_time_at_hand() -> None:
    play = Play(usual(), announced=TEN)
    play.do(plan.leave_out, "z")
    assert play.timing.behind == -1200
    play.after(minutes=40)
    assert play.timing.behind == 0 and proposals(play.session, play.now) == ()


def test_the_running_phase_may_be_made_longer_and_shorter_but_not_shorter_than_it_has_been() -> None:
    play = Play(usual()).after(minutes=5, seconds=30)
    play.do(plan.set_length, "x", 60)
    assert plan_of(play)["x"] == 330 and play.timing.left == 0
    play.do(plan.set_length, "x", 1800)
    assert play.timing.left == 1800 - 330


def test_the_plan_is_changed_around_the_running_phase_and_its_clock_goes_on() -> None:
    play = Play(usual()).after(minutes=5)
    play.do(plan.leave_out, "y")
    play.do(plan.set_length, "z", 300)
    assert (play.here, play.timing.elapsed, play.timing.left) == ("x", 300, 900)
    play.undo()
    play.undo()
    assert (play.here, play.timing.elapsed, play.timing.left) == ("x", 300, 900)


def test_an_end_agreed_later_is_the_goal_whatever_the_start_was() -> None:
    play = Play(usual(), announced=TEN, start=TEN + timedelta(minutes=10))
    refitted(play, "end")
    assert play.timing.agreed_end == TEN + timedelta(minutes=100) and play.timing.behind == 0
    play.after(minutes=25)
    refitted(play)
    assert play.timing.projected_end == TEN + timedelta(minutes=100)


def test_a_step_forward_by_accident_is_taken_back_with_the_minute_it_took() -> None:
    play = Play(usual()).after(minutes=5)
    play.next()
    play.after(minutes=1).undo()
    assert (play.here, play.timing.elapsed) == ("x", 360)


def test_an_end_by_accident_is_taken_back_and_what_was_paused_is_paused_again() -> None:
    play = Play(usual()).after(minutes=5)
    play.do(phases.pause)
    play.after(minutes=1).do(phases.close)
    play.after(minutes=1).undo()
    assert (play.timing.state, play.timing.elapsed, play.timing.paused) == ("paused", 300, 120)


def test_an_early_end_loses_nothing_that_was_not_reached() -> None:
    play = Play(usual()).after(minutes=5)
    play.do(notes.add_note, "kept", "fact")
    play.do(phases.close)
    assert [each.id for each in play.session.plan] == ["x", "y", "z", "review"]
    play.undo()
    play.after(minutes=15).next()
    assert play.here == "y" and [note.text for note in play.session.notes] == ["kept"]


def test_delay_and_end_are_known_at_every_moment() -> None:
    play = Play(usual(), announced=TEN)
    for minutes in range(0, 120, 7):
        told = timing(play.session, TEN + timedelta(minutes=minutes))
        assert told.projected_end is not None and told.agreed_end == TEN + timedelta(minutes=90)
        assert told.behind == max(0, minutes - 20) * 60


def test_victims_may_be_chosen_and_the_others_are_spared() -> None:
    play = Play(usual(), announced=TEN).after(minutes=28)
    refitted(play, "chosen", "z")
    assert plan_of(play) == {"x": 1200, "y": 2400, "z": 720, "review": 600}


def test_the_end_at_a_clock_time_holds_whatever_the_start() -> None:
    end: datetime = TEN + timedelta(minutes=90)
    walled = (*usual()[:3], phase("review", 10, protected=True, ends=end))
    for delay in (-10, 0, 5, 25):
        play = Play(walled, announced=TEN, start=TEN + timedelta(minutes=delay))
        if delay > 0:
            refitted(play)
        assert play.timing.projected_end == end
        found = play.session.plan[1:3]
        assert sum(each.seconds or 0 for each in found) == 60 * 60 - max(0, delay * 60)


def test_a_phase_left_out_is_still_there_and_can_be_taken_in_again() -> None:
    play = Play(usual())
    play.do(plan.leave_out, "y")
    play.do(plan.take_in, "y")
    assert play.session.plan == play.session.first_plan


def test_the_speaker_s_clock_runs_beside_that_of_the_plan() -> None:
    play = Play(usual()).after(minutes=2)
    play.do(floor.give_floor, "lea")
    play.after(seconds=40)
    play.do(plan.set_length, "x", 900)
    assert (play.timing.turn, play.timing.elapsed, play.timing.left) == (40, 160, 740)
