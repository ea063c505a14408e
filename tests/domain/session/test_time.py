"""The clocks are right to the second, over pauses, sleeps, midnights and both changes of the clock a year."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nonsense import ALL, UNDO, Step, played, steps
from play import TEN, Play, ev, phase, three

from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.protocol.schedule import is_open_ended, schedule
from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.decisions import corrections, floor, phases, plan
from gep_tui.domain.session.fold import fold
from gep_tui.domain.session.thresholds import level
from gep_tui.domain.session.timing import Timing, timing
from gep_tui.domain.stream.spans import fixed

PARIS = ZoneInfo("Europe/Paris")
BREAK = Text(fr="Pause", en="Break")


def at(hour: int, minute: int = 0, second: float = 0) -> datetime:
    return TEN + timedelta(hours=hour - 10, minutes=minute, seconds=second)


# Left, over, and the levels.


def test_before_the_beginning_nothing_runs() -> None:
    play = Play(begun=False).after(60)
    assert play.timing == Timing(projected_end=at(10, 51))


def test_time_left_goes_through_nothing_once_and_on_below() -> None:
    play = Play((phase("x", 10), phase("y")))
    play.after(598)
    shown = []
    for _ in range(40):
        shown.append(play.after(0.1).timing.left)
    assert [left for left, before in zip(shown, [None, *shown], strict=False) if left != before] == [2, 1, 0, -1, -2]
    assert shown.count(1) == shown.count(0) == shown.count(-1) == 10


@pytest.mark.parametrize("fraction", [0, 0.001, 0.3, 0.5, 0.7, 0.999999])
def test_every_second_is_shown_for_a_second_whenever_the_phase_began(fraction: float) -> None:
    play = Play((phase("x", 1), phase("y")), start=TEN + timedelta(seconds=fraction))
    shown = [play.after(0.25).timing.left for _ in range(8)]
    assert shown == [60, 60, 60, 59, 59, 59, 59, 58]


@pytest.mark.parametrize(
    ("left", "allotted", "expected"),
    [
        (600, 600, "calm"), (121, 600, "calm"), (120, 600, "low"), (119, 600, "low"), (31, 600, "low"),
        (30, 600, "last"), (29, 600, "last"), (0, 600, "last"), (-1, 600, "over"), (-9999, 600, "over"),
        (0, 0, "last"), (1, 0, "calm"), (-1, 0, "over"), (None, 600, "calm"), (600, None, "calm"),
    ],
)  # fmt: skip
def test_the_level_changes_at_a_fifth_at_a_twentieth_and_below_nothing(left: Any, allotted: Any, expected: str) -> None:
    assert level(left, allotted) == expected


def test_the_level_changes_at_equality_for_every_length_of_a_day() -> None:
    for allotted in range(20, 24 * 60 * 60 + 1, 20):
        assert level(allotted // 20, allotted) == "last" and level(allotted // 20 + 1, allotted) != "last"
        assert level(allotted // 5, allotted) in ("low", "last") and level(allotted // 5 + 1, allotted) == "calm"


def test_an_untimed_phase_shows_elapsed_time_only() -> None:
    play = Play((phase("x", None), phase("y", 10)))
    assert play.timing.projected_end == at(10, 10)
    play.after(3725)
    told = play.timing
    assert (told.elapsed, told.allotted, told.left, told.level) == (3725, None, None, "calm")
    assert play.timing.projected_end == play.now + timedelta(minutes=10)


def test_a_plan_without_lengths_has_no_end_to_be_late_for() -> None:
    play = Play((phase("x", None), phase("y", None)), announced=TEN).after(minutes=90)
    told = play.timing
    assert (told.elapsed, told.projected_end, told.agreed_end) == (5400, None, None)
    assert told.behind == 0
    assert Play((phase("x", None),), announced=TEN, begun=False).timing.projected_end is None
    play.write(ev.PlanChanged(end=at(12)))
    assert play.timing.agreed_end == at(12)


def test_a_clock_time_after_an_untimed_phase_makes_the_end_known_again() -> None:
    free, timed = phase("free", None), phase("x", 30)
    for last in (phase("y", 30, starts=at(11)), phase("y", None, ends=at(11, 30))):
        assert not is_open_ended((free, last)) and is_open_ended((last, free)) and is_open_ended((free, timed))
        play = Play((free, last), announced=TEN).after(minutes=20)
        assert (play.timing.agreed_end, play.timing.projected_end, play.timing.behind) == (at(11, 30), at(11, 30), 0)
    assert not is_open_ended((timed,)) and not is_open_ended(())
    assert not is_open_ended((phase("free", None, skipped=True), timed))


@pytest.mark.parametrize("days", [-3, -1, 0, 1, 40])
@pytest.mark.parametrize("hours", [-1, 0, 1])
def test_a_phase_ends_at_its_clock_time_of_the_day_on_which_the_session_began(days: int, hours: int) -> None:
    plan = (phase("x", None, ends=at(12)), phase("y", None, ends=at(18)), phase("z", 10))
    play = Play(plan, announced=TEN, begun=False, start=TEN + timedelta(days=days, hours=hours))
    play.do(phases.begin)
    assert [each.ends for each in play.session.plan[:2]] == [at(12) + timedelta(days), at(18) + timedelta(days)]
    assert play.session.first_plan[1].ends == at(18) + timedelta(days)
    assert play.timing.left == (2 - hours) * 3600


def test_past_midnight_a_clock_time_belongs_to_the_night_in_which_the_session_began() -> None:
    plan = (phase("x", None, ends=at(25)), phase("y", 10))
    for start, ends in ((at(22), at(25)), (at(24, 10), at(25)), (at(22 + 24), at(49)), (at(24 + 24, 10), at(49))):
        play = Play(plan, announced=at(22), begun=False, start=start)
        play.do(phases.begin)
        assert play.session.plan[0].ends == ends


def test_in_an_untimed_phase_the_end_is_the_earliest_there_can_be() -> None:
    play = Play((phase("x", 10), phase("free", None), phase("y", 10)), announced=TEN).after(minutes=10)
    play.next()
    assert play.after(minutes=30).timing.projected_end == at(10, 50)
    assert (play.timing.agreed_end, play.timing.behind) == (None, 0)


def test_a_phase_of_no_length_is_over_after_a_second() -> None:
    play = Play((phase("x", 0), phase("y", 10)))
    assert (play.timing.left, play.timing.level) == (0, "last")
    assert play.after(1).timing.level == "over"


def test_elapsed_goes_on_beyond_a_day() -> None:
    play = Play((phase("x", 10),)).after(26 * 3600 + 1)
    assert (play.timing.elapsed, play.timing.left) == (26 * 3600 + 1, 600 - 26 * 3600 - 1)


# A phase that ends at a clock time.


def test_a_phase_ends_at_its_clock_time_whenever_it_begins() -> None:
    plan = (phase("x", 10), phase("lunch", None, ends=at(12)), phase("y", 10))
    play = Play(plan).after(minutes=30)
    play.next()
    assert (play.timing.allotted, play.timing.left) == (5400, 5400)
    play.after(minutes=72, seconds=0)
    assert (play.timing.left, play.timing.level) == (1080, "low")
    play.after(1079.5)
    assert play.timing.left == 1
    play.after(0.5)
    assert play.timing.left == 0 and play.timing.projected_end == at(12, 10)
    play.after(60)
    assert (play.timing.left, play.timing.level, play.timing.projected_end) == (-60, "over", at(12, 11))


def test_a_pause_does_not_move_a_clock_time() -> None:
    play = Play((phase("x", None, ends=at(11)),))
    play.do(phases.pause)
    play.after(minutes=20)
    assert (play.timing.left, play.timing.elapsed, play.timing.projected_end) == (2400, 0, at(11))


def test_a_phase_that_begins_after_its_clock_time_is_over_at_once() -> None:
    play = Play((phase("x", 10), phase("y", None, ends=at(10, 30)))).after(minutes=40)
    play.next()
    assert (play.timing.allotted, play.timing.left, play.timing.level) == (0, -600, "over")


def test_the_length_of_a_phase_that_ends_at_a_clock_time_cannot_be_changed() -> None:
    play = Play((phase("x", None, ends=at(11)),))
    assert play.try_(phases.change_length, 60) == no.EndsByClock(phase="x")


# Walls, the projected end, ahead and behind.


def test_a_session_on_time_is_neither_ahead_nor_behind() -> None:
    play = Play(announced=TEN)
    for minutes in (0, 4, 5):
        play.after(minutes=minutes, seconds=0.7)
        assert play.timing.behind == 0
        assert play.timing.projected_end == play.timing.agreed_end == at(10, 50)


def test_a_late_start_is_behind_what_was_announced_but_not_behind_itself() -> None:
    play = Play(announced=TEN, start=at(10, 12))
    assert play.timing.behind == 720
    assert (play.timing.agreed_end, play.timing.projected_end) == (at(10, 50), at(11, 2))
    play.after(minutes=5).next()
    assert play.timing.behind == 420


def test_a_session_that_begins_on_another_day_than_announced_is_counted_from_its_beginning() -> None:
    play = Play(announced=TEN + timedelta(days=14), start=TEN)
    assert (play.timing.behind, play.timing.agreed_end) == (0, at(10, 50))
    late = Play(announced=at(23, 50), start=at(23, 50) + timedelta(minutes=15))
    assert late.timing.behind == 900, "a night is one evening"


def test_an_early_opening_waits_for_the_announced_hour() -> None:
    play = Play(announced=TEN, start=at(9, 40), begun=False)
    assert (play.timing.projected_end, play.timing.behind) == (at(10, 50), 0)
    play.after(minutes=25)
    assert (play.timing.projected_end, play.timing.behind) == (at(10, 55), 300)


def test_an_overrun_makes_the_end_later_second_by_second() -> None:
    play = Play(announced=TEN).after(minutes=10)
    assert play.timing.behind == 0
    assert play.after(1).timing.behind == 1
    assert play.after(minutes=2).timing.behind == 121
    play.next()
    assert play.after(minutes=20).timing.behind == 121


def test_a_pause_makes_the_end_later() -> None:
    play = Play(announced=TEN).after(minutes=2)
    play.do(phases.pause)
    assert play.after(minutes=3).timing.behind == 180
    play.do(phases.resume)
    assert play.after(minutes=3).timing.behind == 180


def test_a_wall_takes_up_a_delay_and_is_never_moved_forward() -> None:
    plan = (phase("x", 30), phase("y", 30, starts=at(10, 45)))
    play = Play(plan, announced=TEN).after(minutes=40)
    assert (play.timing.agreed_end, play.timing.projected_end, play.timing.behind) == (at(11, 15), at(11, 15), 0)
    play.after(minutes=10)
    assert (play.timing.projected_end, play.timing.behind) == (at(11, 20), 300)
    assert schedule(TEN, plan) == ((TEN, at(10, 30)), (at(10, 45), at(11, 15)))


def test_what_was_left_out_is_not_waited_for() -> None:
    play = Play(announced=TEN)
    play.do(plan.leave_out, "talk")
    assert play.timing.behind == -1800
    play.do(plan.take_in, "talk")
    assert play.timing.behind == 0


def test_a_phase_before_the_start_is_held_before_the_clock_of_the_plan() -> None:
    play = Play((phase("coffee", 15, before_start=True), *three()), announced=TEN, start=at(9, 50))
    assert play.timing.projected_end == at(10, 55)
    play.after(minutes=10).next()
    assert (play.timing.behind, play.timing.agreed_end) == (0, at(10, 50))


def test_an_end_agreed_anew_is_the_one_that_counts() -> None:
    play = Play(announced=TEN)
    play.write(ev.PlanChanged(why="end", end=at(11)))
    assert (play.timing.agreed_end, play.timing.behind) == (at(11), -600)


def test_a_phase_left_half_done_has_only_its_rest_to_come() -> None:
    play = Play(announced=TEN).after(minutes=4)
    play.next()
    play.after(minutes=10).do(phases.back)
    assert (play.here, play.timing.elapsed, play.timing.left) == ("welcome", 240, 360)
    assert (play.timing.projected_end, play.timing.behind) == (at(10, 50), 0)
    play.after(minutes=6).next()
    assert (play.timing.elapsed, play.timing.left, play.timing.behind) == (600, 1200, 0)


def test_the_projected_end_stands_still_while_time_runs() -> None:
    play = Play(start=TEN + timedelta(seconds=0.7), announced=TEN)
    ends = {play.after(0.05).timing.projected_end for _ in range(100)}
    assert ends == {at(10, 50)}
    assert {play.after(0.05).timing.behind for _ in range(100)} == {0}


@given(steps({**ALL, **UNDO}), st.lists(st.floats(0, 3), max_size=10))
def test_the_projected_end_is_never_in_the_past_and_never_comes_nearer_by_itself(
    script: list[Step], waits: list[float]
) -> None:
    play = played(script, announced=TEN)
    last = play.timing.projected_end
    for seconds in waits:
        end = play.after(round(seconds, 3)).timing.projected_end
        assert (end is None) == (last is None)
        assert end is None or last is None or end >= last
        assert end is None or play.session.closed or end >= play.now.replace(microsecond=0)
        last = end


@given(steps({**ALL, **UNDO}), st.floats(0, 5000))
def test_shown_times_are_those_of_the_exact_ones(script: list[Step], seconds: float) -> None:
    play = played(script)
    play.after(round(seconds, 6))
    told = play.timing
    if play.session.run is not None:
        assert told.elapsed == int(play.held(play.here))
        assert (
            told.turn_left is None
            or told.turn_limit is None
            or told.turn is None
            or (told.turn_left == told.turn_limit - told.turn)
        )
    assert (told.left is None) == (told.allotted is None)


def test_when_the_session_is_closed_its_end_is_its_end() -> None:
    play = Play(announced=TEN).after(minutes=20)
    play.do(phases.close)
    play.after(minutes=500)
    told = play.timing
    assert (told.state, told.session, told.projected_end, told.behind) == ("closed", 1200, at(10, 20), -1800)
    assert (told.elapsed, told.left, told.turn) == (0, None, None)


# Lengths.


def test_time_added_changes_what_is_left_and_not_what_has_passed() -> None:
    play = Play().after(minutes=4)
    play.do(phases.change_length, 300)
    assert (play.timing.elapsed, play.timing.left, play.timing.allotted) == (240, 660, 900)


def test_time_added_in_overtime_is_taken_from_the_overtime() -> None:
    play = Play().after(minutes=12)
    play.do(phases.change_length, 60)
    assert play.timing.left == -60
    play.do(phases.change_length, 300)
    assert play.timing.left == 240


@given(st.integers(1, 1200), st.integers(-5000, -1))
def test_a_phase_is_never_made_shorter_than_it_has_been(had: int, change: int) -> None:
    play = Play().after(had - 0.5)
    outcome = play.try_(phases.change_length, change)
    if had - 0.5 >= 599:
        assert outcome == no.TimeIsUsed(phase="welcome") and play.timing.allotted == 600
    else:
        assert play.timing.allotted == max(had, 600 + change)
        assert play.timing.left is not None and play.timing.left >= 0


def test_two_minutes_more_pressed_twice_are_four() -> None:
    play = Play()
    for _ in range(2):
        play.do(phases.change_length, 120)
    assert play.timing.allotted == 840


def test_lengths_that_cannot_be_changed_say_why() -> None:
    assert isinstance(Play(begun=False).try_(phases.change_length, 60), no.NotBegun)
    play = Play((phase("x", None), phase("y")))
    assert play.try_(phases.change_length, 60) == no.UntimedPhase(phase="x")
    assert play.try_(phases.change_length, 0) == no.UntimedPhase(phase="x")
    play.after(60).next()
    assert play.try_(phases.change_length, 0) == no.NothingChanges()
    play.do(phases.close)
    assert isinstance(play.try_(phases.change_length, 60), no.SessionIsClosed)


def test_the_end_moves_with_what_is_added_and_with_what_is_paused() -> None:
    play = Play(announced=TEN).after(minutes=2)
    play.do(phases.change_length, 300)
    assert play.timing.behind == 300
    play.do(phases.pause)
    play.after(minutes=4).do(phases.change_length, -120)
    assert (play.timing.behind, play.timing.elapsed, play.timing.left) == (420, 120, 660)
    play.do(phases.resume)
    play.do(phases.change_length, -5000)
    assert (play.timing.left, play.timing.behind) == (0, -240)


# Sleep.


def test_a_sleep_that_does_not_count_leaves_no_trace_in_any_clock() -> None:
    play = Play(announced=TEN)
    play.do(floor.give_floor, "lea")
    slept = play.after(60).now
    play.after(minutes=30).do(phases.settle_gap, slept, play.now)
    assert (play.timing.elapsed, play.timing.turn, play.timing.state) == (60, 60, "running")
    assert play.after(5).timing.turn == 65
    assert play.timing.behind == 1800 and play.timing.session == 1865


def test_a_sleep_longer_than_several_phases_eats_none_of_them() -> None:
    play = Play().after(60)
    slept = play.now
    play.after(minutes=600)
    assert play.here == "welcome" and play.timing.left == 600 - 36060
    play.do(phases.settle_gap, slept, play.now)
    assert (play.here, play.timing.left) == ("welcome", 540)


def test_a_gap_is_taken_out_of_what_it_lay_in_only_once() -> None:
    play = Play((phase("x"), phase("y"))).after(60)
    start = play.now
    play.after(60).next()
    play.after(60)
    for _ in range(2):
        play.do(phases.settle_gap, start, play.now)
    assert (play.held("x"), play.held("y")) == (60, 0)
    play.after(10)
    assert play.held("y") == 10


def test_a_gap_in_a_pause_changes_nothing() -> None:
    play = Play().after(60)
    play.do(phases.pause)
    play.after(60)
    start = play.now
    play.after(60).do(phases.settle_gap, start, play.now)
    assert (play.timing.elapsed, play.timing.state) == (60, "paused")
    play.do(phases.resume)
    assert play.after(5).timing.elapsed == 65


def test_a_gap_that_ends_before_it_begins_is_nothing() -> None:
    play = Play().after(60)
    assert isinstance(play.try_(phases.settle_gap, play.now, play.now), no.NothingChanges)
    for until in (TEN, play.now):
        play.write(ev.GapSettled(since=play.now, until=until))
    assert play.timing.elapsed == 60 and [each.why for each in play.session.refused] == ["nothing-to-settle"] * 2


def test_a_gap_that_counts_leaves_every_clock_as_it_is() -> None:
    play = Play()
    play.do(floor.give_floor, "lea")
    slept = play.after(60).now
    play.after(minutes=30).do(phases.settle_gap, slept, play.now, counts=True)
    assert (play.timing.elapsed, play.timing.turn) == (1860, 1860)


def test_one_answer_leaves_the_gap_out_and_pauses_and_undo_takes_both_back() -> None:
    play = Play()
    play.do(floor.give_floor, "lea")
    slept = play.after(60).now
    play.after(minutes=30).do(phases.settle_gap, slept, play.now, pauses=True)
    assert (play.after(100).timing.elapsed, play.timing.turn, play.timing.state) == (60, 60, "paused")
    play.undo()
    assert (play.timing.elapsed, play.timing.turn, play.timing.state) == (1960, 1960, "running")
    play.redo()
    play.do(phases.resume)
    assert (play.after(5).timing.elapsed, play.timing.turn) == (65, 65)


def test_one_answer_ends_the_turn_when_the_gap_began_and_who_waited_goes_on_after_it() -> None:
    play = Play()
    play.do(floor.give_floor, "lea")
    play.after(30).do(floor.give_floor, "zoe", interrupts=True)
    slept = play.after(20).now
    play.after(minutes=30).do(phases.settle_gap, slept, play.now, turn_ended=True)
    play.after(7)
    zoe = play.session.turns[-1]
    assert (zoe.ended, play.speaker) == (slept, "lea")
    assert (play.spoken("zoe"), play.spoken("lea"), play.timing.elapsed) == (20, 37, 57)
    play.undo()
    assert (play.speaker, play.spoken("zoe"), play.spoken("lea")) == ("zoe", 1827, 30)


def test_a_turn_begun_after_the_gap_is_not_ended_by_it() -> None:
    play = Play()
    slept = play.after(60).now
    play.after(minutes=30).do(floor.give_floor, "lea")
    play.after(5).do(phases.settle_gap, slept, play.now, turn_ended=True)
    assert play.speaker == "lea"


def test_a_session_that_ended_when_the_lid_was_closed_ended_then() -> None:
    play = Play(announced=TEN)
    play.do(floor.give_floor, "lea")
    slept = play.after(minutes=20).now
    play.after(minutes=600).do(phases.close, ended=slept)
    assert (play.session.closed, play.session.runs[-1].ended, play.session.turns[-1].ended) == (slept, slept, slept)
    assert (play.held("welcome"), play.spoken("lea"), play.timing.session) == (1200, 1200, 1200)
    assert play.timing.projected_end == slept
    play.undo()
    assert (play.timing.elapsed, play.spoken("lea"), play.speaker) == (37200, 37200, "lea")


@given(st.floats(-5000, 5000), st.booleans())
def test_an_end_is_never_before_what_had_begun_nor_after_it_was_said(seconds: float, speaking: bool) -> None:
    play = Play().after(60)
    play.next()
    play.after(60)
    if speaking:
        play.do(floor.give_floor, "lea")
    begun = play.now if speaking else play.session.runs[-1].started
    play.after(60).write(ev.SessionClosed(from_="talk", ended=TEN + timedelta(seconds=seconds)))
    assert play.session.closed is not None and begun <= play.session.closed <= play.now
    assert play.held("welcome") == 60 and 0 <= play.held("talk") <= 120 and 0 <= play.spoken() <= 60


# Midnight, 29 February, and the two nights when the clocks change.


@pytest.mark.parametrize(
    "start",
    [
        datetime(2026, 11, 22, 23, 55, tzinfo=PARIS),
        datetime(2026, 12, 31, 23, 55, tzinfo=PARIS),
        datetime(2028, 2, 28, 23, 55, tzinfo=PARIS),
        datetime(2028, 2, 29, 23, 55, tzinfo=PARIS),
        datetime(2026, 3, 29, 1, 55, tzinfo=PARIS),
        datetime(2026, 10, 25, 2, 55, tzinfo=PARIS),
        datetime(2026, 10, 25, 1, 55, tzinfo=PARIS),
    ],
    ids=["midnight", "new-year", "leap-day", "after-leap-day", "spring", "autumn", "autumn-first-two"],
)
@pytest.mark.parametrize("zone", ["named", "fixed", "utc"])
def test_every_night_is_right_to_the_second(start: datetime, zone: str) -> None:
    begin = start.astimezone(UTC)

    def moment(seconds: float) -> datetime:
        """Return what a clock gives: in the named zone, with an offset that changes, or in UTC."""
        true = begin + timedelta(seconds=seconds)
        if zone == "utc":
            return true
        local = true.astimezone(PARIS)
        return local if zone == "named" else fixed(local)

    play = Play((phase("x", 10), phase("y", 10), phase("z", 10)), start=moment(0), announced=moment(0))
    play.do(floor.give_floor, "lea")
    for step in range(1, 8):
        play.clock = moment(step * 60)
        assert (play.timing.elapsed, play.timing.left, play.timing.turn) == (step * 60, 600 - step * 60, step * 60)
        assert play.timing.behind == 0 and play.timing.session == step * 60
    play.do(phases.pause)
    play.clock = moment(600)
    assert (play.timing.paused, play.timing.elapsed) == (180, 420)
    play.do(phases.resume)
    play.clock = moment(660)
    play.next()
    play.clock = moment(720)
    assert (play.held("x"), play.spoken("lea"), play.timing.elapsed) == (480, 480, 60)
    assert play.timing.behind == 60
    end = play.timing.projected_end
    assert end is not None and end.timestamp() == (begin + timedelta(minutes=31)).timestamp()
    play.do(corrections.phase_began, 120)
    assert (play.held("x"), play.held("y")) == (420, 120)
    read = [msgspec.json.decode(msgspec.json.encode(event), type=ev.KnownEvent) for event in play.record.events]
    assert timing(fold(read), play.now) == play.timing


def test_midnight_passes_while_one_waits_and_while_one_pauses() -> None:
    play = Play(begun=False, start=at(23, 50), announced=at(23, 50))
    assert play.after(minutes=20).timing.behind == 1200
    assert play.timing.projected_end == at(25)
    play.do(phases.begin)
    paused = Play(start=at(23, 55))
    paused.do(phases.pause)
    assert (paused.after(minutes=10).timing.paused, paused.timing.elapsed) == (600, 0)
    paused.do(phases.resume)
    assert paused.after(60).timing.elapsed == 60


def test_a_time_in_a_named_zone_is_kept_with_its_offset() -> None:
    play = Play(start=datetime(2026, 10, 25, 2, 30, tzinfo=PARIS, fold=1))
    assert play.session.opened is not None
    assert play.session.opened.isoformat() == "2026-10-25T02:30:00+01:00"
    assert type(play.session.opened.tzinfo) is timezone


def test_a_gap_over_the_autumn_night_is_as_long_as_it_was() -> None:
    play = Play(start=datetime(2026, 10, 25, 0, 0, tzinfo=PARIS))
    since = datetime(2026, 10, 25, 2, 10, tzinfo=PARIS, fold=0)
    until = datetime(2026, 10, 25, 2, 5, tzinfo=PARIS, fold=1)
    play.clock = datetime(2026, 10, 25, 4, 0, tzinfo=PARIS)
    play.do(phases.settle_gap, since, until)
    assert play.timing.elapsed == 5 * 3600 - 55 * 60


def test_a_plan_that_ends_exactly_at_midnight_ends_then() -> None:
    play = Play((phase("x", 60),), start=at(23), announced=at(23))
    assert play.timing.projected_end == at(24) and play.timing.behind == 0


# Going from phase to phase.


def test_a_second_next_within_a_second_is_refused() -> None:
    play = Play().after(60)
    play.next()
    for seconds in (0, 0.4, 0.5):
        assert isinstance(play.after(seconds).try_(phases.next_phase), no.TooSoon)
    play.after(0.2).next()
    assert play.here == "review"


def test_in_a_rehearsal_a_second_is_one_of_the_room() -> None:
    play = Play(speed=60.0, rehearsal=True).after(60)
    play.next()
    assert isinstance(play.after(59).try_(phases.next_phase), no.TooSoon)
    play.after(1).next()


def test_next_acts_only_on_the_phase_that_was_shown() -> None:
    play = Play().after(60)
    play.next()
    assert play.after(60).try_(phases.next_phase, shown="welcome") == no.MovedOn(phase="talk")
    for move in (phases.back, phases.finish_early):
        assert play.try_(move, shown="welcome") == no.MovedOn(phase="talk")
    assert play.try_(phases.go_to, "review", shown="welcome") == no.MovedOn(phase="talk")


def test_the_last_phase_has_none_after_it_and_the_first_none_before() -> None:
    play = Play((phase("x"),)).after(60)
    assert isinstance(play.try_(phases.next_phase), no.NoNextPhase)
    assert isinstance(play.try_(phases.finish_early), no.NoNextPhase)
    assert isinstance(play.try_(phases.back), no.NoPhaseBefore)
    assert isinstance(Play((), begun=False).try_(phases.begin), no.NoNextPhase)


def test_commands_of_the_clock_need_a_session_that_runs() -> None:
    moves: list[Any] = [phases.next_phase, phases.finish_early, phases.back, phases.pause, phases.resume, phases.close]
    waiting = Play(begun=False)
    assert all(isinstance(waiting.try_(move), no.NotBegun) for move in moves)
    closed = Play().after(60)
    closed.do(phases.close)
    assert all(isinstance(closed.try_(move), no.SessionIsClosed) for move in (*moves, phases.begin))
    assert isinstance(Play().try_(phases.begin), no.AlreadyBegun)
    assert isinstance(closed.try_(phases.take_break, 60, BREAK), no.SessionIsClosed)


def test_pausing_twice_and_going_on_without_a_pause_are_refused() -> None:
    play = Play()
    assert isinstance(play.try_(phases.resume), no.NotPaused)
    play.do(phases.pause)
    assert isinstance(play.try_(phases.pause), no.AlreadyPaused)
    play.write(ev.Paused())
    play.do(phases.toggle_pause)
    play.write(ev.Resumed())
    assert [each.why for each in play.session.refused] == ["already", "not-paused"]


def test_a_phase_left_out_is_passed_over_and_one_gone_to_is_no_longer_left_out() -> None:
    play = Play().after(60)
    play.do(plan.leave_out, "talk")
    assert phases.following(play.session, play.now) == play.session.planned("review")
    play.do(phases.go_to, "talk")
    talk = play.session.planned("talk")
    assert play.here == "talk" and talk is not None and not talk.skipped
    assert play.after(60).try_(phases.go_to, "talk") == no.NothingChanges()
    assert play.try_(phases.go_to, "nowhere") == no.UnknownPhase(phase="nowhere")


def test_what_has_been_held_cannot_be_left_out_and_what_is_protected_only_when_sure() -> None:
    play = Play((phase("x"), phase("y", protected=True), phase("z"))).after(60)
    assert play.try_(plan.leave_out, "x") == no.PhaseOver(phase="x")
    assert play.try_(plan.leave_out, "y") == no.Protected(phase="y")
    assert play.try_(plan.set_length, "y", 60) == no.Protected(phase="y")
    play.do(plan.set_length, "y", 900)
    play.do(plan.set_length, "y", 60, sure=True)
    play.do(plan.leave_out, "y", sure=True)
    assert play.try_(plan.leave_out, "y", sure=True) == no.NothingChanges()
    assert play.try_(plan.take_in, "z") == no.NothingChanges()
    assert play.try_(plan.set_length, "z", 600) == no.NothingChanges()
    for move in (plan.leave_out, plan.take_in):
        assert play.try_(move, "nowhere") == no.UnknownPhase(phase="nowhere")


def test_back_goes_on_with_the_phase_before_and_its_time() -> None:
    play = Play().after(minutes=4)
    play.next()
    play.after(minutes=2).do(phases.back)
    assert (play.here, play.after(60).timing.elapsed, play.held("talk")) == ("welcome", 300, 120)
    play.next()
    assert play.timing.elapsed == 120


def test_back_passes_over_what_was_left_out() -> None:
    play = Play((phase("x"), phase("y"), phase("z")))
    play.do(plan.leave_out, "y")
    play.after(60).next()
    play.after(60).do(phases.back)
    assert play.here == "x"


def test_the_whole_minutes_won_are_spread_over_what_comes() -> None:
    play = Play(announced=TEN).after(minutes=4, seconds=30)
    end = play.timing.projected_end
    assert end is not None
    play.do(phases.finish_early)
    assert (play.here, play.timing.allotted) == ("talk", 34 * 60)
    assert play.timing.projected_end == end - timedelta(seconds=30)
    assert play.session.plan[2].seconds == 11 * 60
    play.after(minutes=40).do(phases.finish_early)
    assert play.timing.allotted == 11 * 60


def test_time_won_makes_good_what_is_late_before_anybody_has_more() -> None:
    play = Play((phase("x"), phase("y"), phase("z"), phase("end")), announced=TEN).after(minutes=14)
    play.next()
    play.after(minutes=7).do(phases.finish_early)
    assert play.timing.behind == 60, "3 minutes won of 4 that were late"
    assert play.session.plan == play.session.first_plan
    play.after(minutes=5).do(phases.finish_early)
    assert (play.timing.behind, play.timing.allotted) == (0, 14 * 60), "the other 4 are passed on"


@given(st.integers(0, 900), st.integers(0, 1800), st.integers(1, 1700))
def test_who_finishes_early_is_never_later_and_gives_nothing_on_while_late(late: int, more: int, held: int) -> None:
    play = Play(announced=TEN).after(minutes=10, seconds=late)
    play.next()
    play.do(plan.set_length, "talk", 1800 + more) if more else None
    play.after(held)
    before, left = play.timing.behind, play.timing.left or 0
    play.do(phases.finish_early)
    assert play.timing.behind <= before
    gained = sum(each.seconds or 0 for each in play.session.plan[2:]) - 600
    assert 0 <= gained <= max(0, left - max(0, before)) and (gained == 0 or play.timing.behind <= 0)


def test_less_than_a_minute_won_is_nobodys_and_protected_phases_gain_only_among_themselves() -> None:
    play = Play((phase("x"), phase("y"), phase("learning", protected=True), phase("close", protected=True)))
    play.after(minutes=9, seconds=20).do(phases.finish_early)
    assert [each.seconds for each in play.session.plan] == [600] * 4
    play.after(minutes=5).do(phases.finish_early)
    assert [each.seconds for each in play.session.plan] == [600, 600, 780, 720]


def test_time_won_before_a_clock_time_makes_nothing_behind_it_longer() -> None:
    plan = (phase("x", 10), phase("free", None), phase("lunch", None, ends=at(12)), phase("y", 10), phase("z", 10))
    play = Play(plan).after(minutes=4)
    play.do(phases.finish_early)
    assert play.here == "free"
    assert {each.id: each.seconds for each in play.session.plan} == {
        "x": 600, "free": None, "lunch": None, "y": 600, "z": 600,
    }  # fmt: skip


def test_time_won_before_a_clock_time_is_what_was_left_to_it() -> None:
    play = Play((phase("x", None, ends=at(11)), phase("y", 10))).after(minutes=50)
    play.do(phases.finish_early)
    assert play.timing.allotted == 1200


def test_time_won_in_the_phase_before_the_last_stays_won_where_nothing_timed_follows() -> None:
    play = Play((phase("x", 10), phase("free", None))).after(minutes=4)
    play.do(phases.finish_early)
    assert play.here == "free" and play.session.plan == play.session.first_plan


# Breaks put in.


def test_after_a_break_the_interrupted_phase_goes_on_with_what_is_left_of_it() -> None:
    play = Play(announced=TEN).after(minutes=4)
    play.do(phases.take_break, 900, BREAK)
    assert (play.here, play.timing.allotted, play.timing.behind) == ("pause-1", 900, 900)
    assert [each.id for each in play.session.plan] == ["welcome", "pause-1", "talk", "review"]
    play.after(minutes=15)
    assert phases.following(play.session, play.now) == play.session.planned("welcome")
    play.next()
    assert (play.here, play.timing.elapsed, play.timing.left, play.timing.behind) == ("welcome", 240, 360, 900)
    play.after(minutes=6).next()
    assert play.here == "talk"


def test_a_break_that_was_held_is_neither_counted_nor_entered_again() -> None:
    play = Play(announced=TEN).after(minutes=4)
    play.do(phases.take_break, 900, BREAK)
    play.after(minutes=15).next()
    play.after(minutes=6).next()
    assert play.timing.behind == 900
    play.after(minutes=1).do(phases.back)
    assert play.here == "welcome"
    play.after(minutes=1).next()
    assert play.here == "talk" and play.timing.behind == 960


def test_after_a_break_at_the_end_of_a_phase_the_next_one_follows() -> None:
    play = Play().after(minutes=11)
    play.do(phases.take_break, 900, BREAK)
    play.after(minutes=15).next()
    assert play.here == "talk"


def test_an_untimed_phase_goes_on_after_a_break() -> None:
    play = Play((phase("x", None), phase("y"))).after(minutes=11)
    play.do(phases.take_break, 900, BREAK)
    play.after(minutes=15).next()
    assert (play.here, play.timing.elapsed) == ("x", 660)


def test_after_a_break_beyond_its_clock_time_a_phase_does_not_go_on() -> None:
    for minutes, expected in ((20, "x"), (40, "y")):
        play = Play((phase("x", None, ends=at(10, 30)), phase("y"))).after(minutes=5)
        play.do(phases.take_break, 60, BREAK)
        play.after(minutes=minutes).next()
        assert play.here == expected


def test_a_break_in_a_break_goes_back_to_the_phase() -> None:
    play = Play().after(minutes=4)
    play.do(phases.take_break, 300, BREAK)
    play.after(minutes=5).do(phases.take_break, 300, BREAK)
    assert (play.here, play.session.planned("pause-2").resumes) == ("pause-2", "welcome")  # type: ignore[union-attr]
    play.after(minutes=5).next()
    assert play.here == "welcome"
    play.after(minutes=6).next()
    assert play.here == "talk"


def test_a_break_that_ends_early_makes_good_what_it_made_late_and_gives_nothing_on() -> None:
    play = Play(announced=TEN).after(minutes=4)
    play.do(phases.take_break, 900, BREAK)
    play.after(minutes=10).do(phases.finish_early)
    assert (play.here, play.timing.left, play.timing.behind) == ("welcome", 360, 600)
    assert all(each.seconds == 600 for each in play.session.plan if each.id in ("welcome", "review"))


def test_a_break_is_protected_and_no_refit_shortens_it() -> None:
    play = Play().after(minutes=4)
    play.do(phases.take_break, 10**9, BREAK)
    found = play.session.phase
    assert found is not None and found.protected and found.shortest == found.seconds == 24 * 60 * 60
    play.after(5)
    assert isinstance(play.try_(phases.take_break, -5, BREAK), ev.PhaseEntered)
    assert play.timing.allotted == 0


def test_a_new_break_after_an_undone_one_is_a_break_like_any() -> None:
    play = Play().after(minutes=4)
    play.do(phases.take_break, 300, BREAK)
    play.after(5).undo()
    play.do(phases.take_break, 600, BREAK)
    assert (play.here, play.timing.allotted) == ("pause-1", 600)


def test_a_phase_said_to_have_begun_earlier_takes_that_time_from_the_one_before() -> None:
    play = Play().after(minutes=12)
    play.next()
    play.after(10).do(corrections.phase_began, 190)
    assert (play.held("welcome"), play.held("talk")) == (540, 190)
    assert play.session.runs[0].ended == play.session.runs[1].started


def test_a_phase_said_to_have_begun_in_a_pause_begins_when_it_ended() -> None:
    play = Play((phase("x"), phase("y"))).after(60)
    play.do(phases.pause)
    play.after(60).do(phases.resume)
    play.after(60).next()
    play.after(10).do(corrections.phase_began, 100)
    assert (play.held("x"), play.held("y")) == (60, 70)


def test_a_phase_begins_no_earlier_than_the_one_before_and_no_later_than_now() -> None:
    play = Play().after(60)
    play.next()
    play.after(10).do(corrections.phase_began, 5000)
    assert (play.held("welcome"), play.held("talk")) == (0, 70)
    play.write(ev.PhaseMoved(run=play.session.runs[1].id, started=play.now + timedelta(hours=5)))
    assert (play.held("welcome"), play.held("talk")) == (70, 0)
    assert play.after(5).held("talk") == 5


def test_the_first_phase_may_have_begun_before_the_key_was_pressed() -> None:
    play = Play().after(60)
    play.do(corrections.phase_began, 300)
    assert (play.timing.elapsed, play.timing.session) == (300, 300)
