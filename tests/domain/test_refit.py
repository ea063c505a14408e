"""Refitting what remains: enough to end in time, no more, never below the floors, and never what is past."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from nonsense import ALL, UNDO, Step, played, steps
from play import TEN, Play, phase

from gep_tui.domain.decisions import phases, plan
from gep_tui.domain.plan import PlannedPhase
from gep_tui.domain.protocol import Text
from gep_tui.domain.refit import Proposal, after_walls, proposal
from gep_tui.domain.timing import agreed_end, projected_end


def _at(hour: int, minute: int = 0) -> datetime:
    return TEN.replace(hour=hour, minute=minute)


def _plan() -> tuple[PlannedPhase, ...]:
    return (
        phase("x", 10, shortest=300),
        phase("y", 30, shortest=900),
        phase("z", 20, shortest=600),
        phase("review", 10, shortest=480, protected=True),
    )


def _late(minutes: float) -> Play:
    """Return a session that is so many minutes behind, at the end of its first phase."""
    return Play(_plan(), announced=TEN).after(minutes=10 + minutes)


def _take(play: Play, found: Proposal) -> None:
    play.do(plan.set_lengths, dict(found.changes), "refit")


def test_on_time_nothing_is_proposed() -> None:
    for minutes in (0, -3):
        assert proposal(_late(minutes).session, _late(minutes).now) == Proposal()


def test_a_delay_is_shared_by_what_can_give() -> None:
    play = _late(5)
    found = proposal(play.session, play.now)
    assert found == Proposal(changes={"y": 1620, "z": 1080})
    _take(play, found)
    assert play.timing.behind == 0


def test_a_delay_beyond_the_floors_says_how_late_it_will_be() -> None:
    play = _late(40)
    found = proposal(play.session, play.now)
    assert found == Proposal(changes={"y": 900, "z": 600}, short=900)
    _take(play, found)
    assert play.timing.behind == 900


def test_what_is_protected_gives_last_and_the_proposal_says_so() -> None:
    play = _late(26)
    assert proposal(play.session, play.now).short == 60
    found = proposal(play.session, play.now, protected_too=True)
    assert found.changes["review"] == 540 and found.touches_protected and found.short == 0


def test_a_refit_is_taken_back_in_one_step() -> None:
    play = _late(5)
    _take(play, proposal(play.session, play.now))
    play.undo()
    assert play.session.plan == play.session.first_plan


def test_a_late_start_is_made_good_against_what_was_announced() -> None:
    play = Play(_plan(), announced=TEN, start=_at(10, 12))
    _take(play, proposal(play.session, play.now))
    assert play.timing.behind == 0


def test_before_the_beginning_the_plan_is_fitted_too() -> None:
    play = Play(_plan(), announced=TEN, start=_at(10, 12), begun=False)
    found = proposal(play.session, play.now)
    assert "x" in found.changes
    _take(play, found)
    assert play.timing.behind == 0


def test_without_an_announced_hour_the_real_start_counts() -> None:
    play = Play(_plan()).after(minutes=15)
    found = proposal(play.session, play.now)
    assert found.changes == {"y": 1620, "z": 1080}


def test_after_the_end_and_without_a_plan_there_is_nothing_to_fit() -> None:
    closed = _late(9)
    closed.do(phases.close)
    assert proposal(closed.session, closed.now) == Proposal()
    empty = Play((), begun=False)
    assert proposal(empty.session, empty.now) == Proposal()


def test_lengths_given_by_hand_are_the_ones_that_give() -> None:
    play = _late(5)
    play.do(plan.set_length, "y", 900)
    assert proposal(play.session, play.now) == Proposal()
    play.do(plan.set_length, "z", 2700)
    found = proposal(play.session, play.now)
    assert found == Proposal(changes={"z": 1800})


def test_a_second_late_is_a_second_taken_and_a_second_early_none() -> None:
    play = _late(0)
    assert proposal(play.session, play.now).changes == {}
    play.after(1)
    before = {each.id: each.seconds or 0 for each in play.session.plan}
    found = proposal(play.session, play.now).changes
    assert [before[id] - new for id, new in found.items()] == [1]


def test_in_the_last_phase_nothing_is_left_to_give() -> None:
    play = Play((phase("x", 10),), announced=TEN).after(minutes=12)
    assert proposal(play.session, play.now) == Proposal(short=120)


def test_what_has_to_wait_for_a_wall_is_not_made_shorter() -> None:
    plan_ = (
        phase("x", 10, shortest=60),
        phase("y", 10, shortest=60),
        phase("lunch", 30, shortest=60, starts=_at(11)),
        phase("z", 60, shortest=60, starts=_at(11, 30)),
    )
    play = Play(plan_, announced=TEN).after(minutes=30)
    assert play.timing.behind == 0 and proposal(play.session, play.now) == Proposal()
    play.after(minutes=20)
    assert proposal(play.session, play.now) == Proposal()
    play.next()
    play.after(minutes=40)
    found = proposal(play.session, play.now)
    assert set(found.changes) <= {"lunch", "z"}
    _take(play, found)
    assert play.timing.behind == 0


def test_what_comes_behind_the_last_wall_moves_the_end() -> None:
    wall, end = {"starts": _at(11)}, {"ends": _at(12)}
    plan_ = (phase("a", 10), phase("b", 10, **wall), phase("c", 10), phase("d", None, **end), phase("e", 5))
    assert [each.id for each in after_walls(TEN, plan_)] == ["e"]
    assert [each.id for each in after_walls(TEN, plan_[:3])] == ["b", "c"]
    assert [each.id for each in after_walls(_at(10, 55), plan_[:3])] == ["a", "b", "c"]
    assert after_walls(TEN, ()) == ()


def test_the_rest_of_a_phase_that_a_break_interrupted_can_give_but_not_what_it_has_had() -> None:
    play = Play((phase("x", 30, shortest=1200), phase("y", 10, shortest=600)), announced=TEN).after(minutes=15)
    play.do(phases.take_break, 600, Text(fr="Pause", en="Break"))
    found = proposal(play.session, play.now)
    assert found == Proposal(changes={"x": 1200})
    _take(play, found)
    play.after(minutes=10).next()
    assert (play.here, play.timing.left, play.timing.behind) == ("x", 300, 0)


@given(steps({**ALL, **UNDO}), st.booleans())
def test_a_proposal_taken_leaves_no_more_delay_than_it_said(script: list[Step], all_: bool) -> None:
    play = played(script, announced=TEN)
    found = proposal(play.session, play.now, all_)
    floors = {each.id: min(each.shortest, each.seconds or 0) for each in play.session.plan}
    assert all(length >= floors[id] for id, length in found.changes.items())
    assert all_ or not any(each.protected for each in play.session.plan if each.id in found.changes)
    if not found.changes:
        return
    _take(play, found)
    end, goal = projected_end(play.session, play.now), agreed_end(play.session)
    assert end is not None and goal is not None
    assert abs((end - goal) - timedelta(seconds=found.short)) <= timedelta(seconds=1) or end <= goal
    assert proposal(play.session, play.now, all_).changes == {} or found.short == 0
