"""Clocks: what each of their times counts."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta, timezone

import pytest

from gep_tui.live import clock as module
from gep_tui.live.clock import FastClock, ManualClock, SystemClock

TEN = datetime(2026, 11, 22, 10, 0, tzinfo=timezone(timedelta(hours=1)))


def test_the_records_time_goes_on_from_the_wall_at_the_start_and_cannot_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    counting = [100.0]
    monkeypatch.setattr(module, "_counting_sleep", lambda: counting[0])
    clock = SystemClock()
    before = clock.at()
    monkeypatch.setattr(time, "time", lambda: 0.0)
    counting[0] += 3600
    assert clock.at() - before == timedelta(hours=1)
    assert clock.at().utcoffset() is not None


def test_the_system_clock_agrees_with_the_wall() -> None:
    clock = SystemClock()
    assert abs((clock.at() - clock.wall()).total_seconds()) < 0.5
    assert clock.wall().tzinfo is not None
    assert clock.asleep() >= clock.awake() - 0.1


def test_a_night_with_a_change_of_the_clocks_lasts_as_long_as_it_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Paris")
    time.tzset()
    try:
        counting = [0.0]
        monkeypatch.setattr(module, "_counting_sleep", lambda: counting[0])
        # half an hour before the clocks go back
        monkeypatch.setattr(time, "time", lambda: datetime(2026, 10, 25, 0, 30, tzinfo=UTC).timestamp())
        clock = SystemClock()
        before = clock.at()
        counting[0] += 3600
        after = clock.at()
        assert (before.strftime("%H:%M"), after.strftime("%H:%M")) == ("02:30", "02:30")
        assert after - before.astimezone(UTC) == timedelta(hours=1)
    finally:
        monkeypatch.undo()
        time.tzset()


def test_a_manual_clock_moves_when_it_is_told() -> None:
    clock = ManualClock(TEN)
    clock.advance(60)
    clock.sleep(600)
    clock.set_wall(-3600)
    assert clock.at() == TEN + timedelta(seconds=660)
    assert clock.wall() == TEN + timedelta(seconds=660 - 3600)
    assert (clock.awake(), clock.asleep(), clock.real()) == (60, 660, 60)


def test_a_rehearsals_clock_runs_faster_but_for_the_rooms_seconds() -> None:
    hand = ManualClock(TEN)
    hand.advance(1000)
    clock = FastClock(10, TEN, hand)
    hand.advance(6)
    assert clock.at() == clock.wall() == TEN + timedelta(seconds=60)
    assert clock.real() == 1006
    hand.sleep(6)
    assert clock.asleep() - clock.awake() == 60
