"""A screen that only looks on keeps in the time of whoever has the clock, whatever its own laptop's says."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gep_tui.live.clock import FastClock, ManualClock
from gep_tui.live.seat_time import BEHIND, LATE, SeatTime
from gep_tui.store.files.heartbeat import DAMAGED, Alive
from gep_tui.store.files.processes import this_process

NINE = datetime(2026, 11, 29, 9, 0, tzinfo=UTC)


def sign(at: datetime, asleep: float = 0.0, **more: str) -> Alive:
    here = this_process()
    fields = {"host": here.host, "boot": here.boot, "check": "sound", **more}
    return Alive(writer="desk", at=at, wall=at, asleep=asleep, **fields)


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


@given(st.floats(-40, 40), st.lists(st.floats(0, 20), min_size=5, max_size=30))
def test_a_laptop_whose_clock_is_wrong_shows_the_holders_time_after_five_signs(
    wrong: float, delays: list[float]
) -> None:
    ours, theirs = ManualClock(NINE + minutes(wrong)), ManualClock(NINE)
    time = SeatTime(ours)
    for delay in delays:
        for clock in (ours, theirs):
            clock.advance(1)
        time.hear(sign(theirs.at() - timedelta(seconds=delay), host="other", boot="other"))
    apart = (ours.at() - theirs.at()).total_seconds()
    assert apart >= -max(delays) - BEHIND
    assert apart <= LATE


@given(st.floats(0, 55), st.lists(st.floats(0, 50), max_size=30))
def test_a_slow_folder_does_not_set_back_a_clock_that_is_right(ahead: float, delays: list[float]) -> None:
    clock = ManualClock(NINE)
    time = SeatTime(clock)
    for count, delay in enumerate(delays, 1):
        clock.advance(1)
        time.hear(sign(clock.at() - timedelta(seconds=delay), host="other", boot="other"))
        assert clock.at() == NINE + timedelta(seconds=count)


def test_on_one_computer_the_counter_tells_to_the_moment() -> None:
    clock = ManualClock(NINE)
    time = SeatTime(clock)
    clock.advance(100)
    time.hear(sign(NINE + minutes(30), asleep=97.0))
    assert clock.at() == NINE + minutes(30) + timedelta(seconds=3)
    time.hear(sign(NINE, asleep=100.0))
    assert clock.at() == NINE


def test_a_rehearsal_is_followed_at_its_own_speed() -> None:
    real = ManualClock(NINE)
    theirs, ours = FastClock(20, NINE, real), FastClock(20, NINE + minutes(7), real)
    time = SeatTime(ours)
    real.advance(3)
    beat = sign(theirs.at(), asleep=theirs.boottime())
    real.advance(0.9)
    time.hear(beat)
    assert abs(ours.at() - theirs.at()) < timedelta(seconds=0.01)


@pytest.mark.parametrize("check", ["", DAMAGED])
def test_a_sign_that_may_be_damaged_moves_nothing(check: str) -> None:
    clock = ManualClock(NINE)
    SeatTime(clock).hear(msgspec.structs.replace(sign(NINE + minutes(60)), check=check))
    assert clock.at() == NINE
