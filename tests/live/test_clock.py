"""What each of a clock's times counts."""

from __future__ import annotations

import importlib.util
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta, timezone
from functools import partial
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.events import NoteAdded
from gep_tui.live import counters
from gep_tui.live.clock import FastClock, ManualClock, SystemClock
from gep_tui.live.counters import FromWall, Machine
from gep_tui.store.files.lines import decode, encode
from gep_tui.store.files.writers import WRITER, new_writer

TEN = datetime(2026, 11, 22, 10, 0, tzinfo=timezone(timedelta(hours=1)))


class Hands:
    """A machine whose three times are moved by hand."""

    def __init__(self, wall: datetime = TEN) -> None:
        self.times = {"wall": wall.timestamp(), "asleep": 5000.0, "awake": 4000.0}
        self.machine = Machine(*(partial(self.times.get, name) for name in ("wall", "asleep", "awake")))

    def go(self, seconds: float, *but: str) -> None:
        for name in self.times:
            self.times[name] += 0 if name in but else seconds


@pytest.mark.parametrize("step", [-3600.0, 3600.0, -2.0, 2.0, -30.0, 30.0, -TEN.timestamp()])
def test_the_records_time_goes_on_from_the_wall_at_the_start_and_cannot_be_set(step: float) -> None:
    hands = Hands()
    clock = SystemClock(hands.machine)
    before = clock.at()
    hands.times["wall"] += step
    hands.go(90)
    assert clock.at() - before == timedelta(seconds=90)
    assert clock.wall() - clock.at() == timedelta(seconds=step)
    assert clock.at().utcoffset() is not None


def test_sleep_is_in_the_records_time_and_not_in_the_seconds_awake() -> None:
    hands = Hands()
    clock = SystemClock(hands.machine)
    before = clock.at()
    hands.go(1800, "awake")
    assert clock.at() - before == timedelta(minutes=30)
    assert (clock.boottime(), clock.monotonic()) == (6800, 4000)


def test_a_clock_goes_on_from_the_time_it_is_told() -> None:
    hands = Hands()
    clock = SystemClock(hands.machine)
    clock.go_on_from(TEN - timedelta(hours=1))
    hands.go(7)
    assert clock.at() == TEN - timedelta(hours=1) + timedelta(seconds=7)
    assert clock.wall() == TEN + timedelta(seconds=7)


def test_the_system_clock_agrees_with_the_wall() -> None:
    clock = SystemClock()
    before, at, after = clock.wall(), clock.at(), clock.wall()
    assert before - timedelta(seconds=0.5) < at < after + timedelta(seconds=0.5)
    assert at.tzinfo is not None and after.tzinfo is not None
    awake = clock.monotonic()
    assert clock.boottime() >= awake - 0.1


# Nights on which the clocks are changed.

NIGHTS = [
    # zone, the first moment in UTC, an hour and a half later, and what the wall shows at both
    ("Europe/Paris", datetime(2026, 10, 25, 0, 30, tzinfo=UTC), "02:30 +0200", "03:00 +0100"),
    ("Europe/Paris", datetime(2026, 3, 29, 0, 30, tzinfo=UTC), "01:30 +0100", "04:00 +0200"),
    ("America/New_York", datetime(2026, 11, 1, 5, 30, tzinfo=UTC), "01:30 -0400", "02:00 -0500"),
    ("America/New_York", datetime(2026, 3, 8, 6, 30, tzinfo=UTC), "01:30 -0500", "04:00 -0400"),
    ("Australia/Sydney", datetime(2026, 4, 4, 15, 30, tzinfo=UTC), "02:30 +1100", "03:00 +1000"),
    ("Australia/Lord_Howe", datetime(2026, 10, 3, 15, 0, tzinfo=UTC), "01:30 +1030", "03:30 +1100"),
    ("Europe/Paris", datetime(2028, 2, 28, 22, 30, tzinfo=UTC), "23:30 +0100", "01:00 +0100"),
]


@pytest.fixture
def zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Let this machine stand in another zone."""

    def stand(name: str) -> None:
        monkeypatch.setenv("TZ", name)
        time.tzset()

    yield stand
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(("name", "start", "first", "last"), NIGHTS)
def test_a_night_lasts_as_long_as_it_does_and_each_time_has_the_offset_in_force(
    zone: Callable[[str], None], name: str, start: datetime, first: str, last: str
) -> None:
    zone(name)
    hands = Hands(start)
    clock, manual = SystemClock(hands.machine), ManualClock(start, ZoneInfo(name))
    before = clock.at()
    coming = start + timedelta(minutes=90)
    assert clock.local(before + timedelta(minutes=90)).strftime("%H:%M %z") == last, "an end is shown as it will be"
    assert manual.at().strftime("%H:%M %z") == before.strftime("%H:%M %z") == first
    hands.go(5400)
    manual.advance(5400)
    assert manual.at().strftime("%H:%M %z") == clock.at().strftime("%H:%M %z") == last
    assert clock.at() == manual.at() == coming
    assert clock.at().timestamp() - before.timestamp() == 5400


# Where nothing but the wall counts sleep.


def test_where_only_the_wall_counts_sleep_time_goes_on_and_never_back() -> None:
    hands = Hands()
    count = FromWall(hands.machine.wall, hands.machine.monotonic)
    begun = count()
    hands.go(10)
    assert count() - begun == 10
    hands.go(1800, "awake")
    assert count() - begun == 1810, "it slept"
    hands.times["wall"] -= 3600
    hands.go(5)
    assert count() - begun == 1815, "somebody set the clock back"
    hands.times["wall"] += 1.5
    hands.go(5)
    assert count() - begun == 1820, "a small step is no sleep"
    hands.times["wall"] += 3600
    assert count() - begun == 1820 + 3600, "a step forward may have been a sleep, and will be asked about"


def test_windows_says_the_seconds_with_and_without_sleep(monkeypatch: pytest.MonkeyPatch) -> None:
    """Runs the code for Windows on a stand-in for kernel32."""

    def unbiased(found: Any) -> int:
        found._obj.value = 4000 * 10**7
        return 1

    def ticks() -> int:
        return 5_000_500

    import ctypes

    kernel = SimpleNamespace(GetTickCount64=ticks, QueryUnbiasedInterruptTime=unbiased)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    spec = importlib.util.spec_from_file_location("counting_of_windows", counters.__file__)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, spec.name, module)
    spec.loader.exec_module(module)
    machine = module.this_machine()
    assert (machine.boottime(), machine.monotonic()) == (5000.5, 4000.0)


def test_a_manual_clock_moves_when_it_is_told() -> None:
    clock = ManualClock(TEN)
    clock.advance(60)
    clock.sleep(600)
    clock.set_wall(-3600)
    assert clock.at() == TEN + timedelta(seconds=660)
    assert clock.wall() == TEN + timedelta(seconds=660 - 3600)
    assert (clock.monotonic(), clock.boottime(), clock.real()) == (60, 660, 60)


def test_a_rehearsals_clock_runs_faster_but_for_the_rooms_seconds() -> None:
    hand = ManualClock(TEN)
    hand.advance(1000)
    clock = FastClock(10, TEN, hand)
    hand.advance(6)
    assert clock.at() == clock.wall() == TEN + timedelta(seconds=60)
    assert clock.real() == 1006
    hand.sleep(6)
    assert clock.boottime() - clock.monotonic() == 60


def test_a_rehearsals_clock_goes_on_from_the_time_it_is_told() -> None:
    hand = ManualClock(TEN)
    clock = FastClock(10, TEN, hand)
    hand.advance(6)
    clock.go_on_from(TEN)
    hand.advance(1)
    assert clock.at() == TEN + timedelta(seconds=10)
    assert clock.local(TEN) == TEN


@pytest.mark.parametrize("zone", ["America/New_York", "Pacific/Kiritimati", "UTC"])
@pytest.mark.parametrize("wall", [-5e10, -2e8, -1.0, 0.0, 1800.0, 240_000_000_000.0])
def test_whatever_year_the_wall_shows_what_is_written_can_be_read_and_lengths_are_right(
    wall: float, zone: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        gone = [0.0]
        clock = SystemClock(Machine(lambda: wall + gone[0], lambda: gone[0], lambda: gone[0]))
        first = clock.at()
        gone[0] = 90.0
        event = NoteAdded(writer="w", seq=1, at=clock.at(), text="x", kind="fact")
        assert decode(encode(event), SESSION) == event
        assert (clock.at() - first).total_seconds() == 90
        if wall < 2e11:
            assert clock.wall().timestamp() == pytest.approx(wall + 90)
    finally:
        monkeypatch.undo()
        time.tzset()


def test_a_clock_before_1970_gives_a_writers_name(monkeypatch: pytest.MonkeyPatch) -> None:
    for moment in (-1.0, -2e8, 0.0):
        monkeypatch.setattr(time, "time", lambda moment=moment: moment)
        assert WRITER.fullmatch(new_writer({}))
