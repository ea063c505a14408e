"""Times in which nobody kept the clock: which are noticed, how long they last, what waits until they are settled."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import pytest
from room import TEN, Room, phase

from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session.decisions import phases
from gep_tui.domain.session.decisions.notes import add_note
from gep_tui.live.session_runner import SessionRunner

MINUTE = timedelta(minutes=1)


def found(room: Room) -> list[tuple[str, datetime, datetime | None]]:
    return [(gap.why, gap.since, gap.until) for gap in room.runner.gaps]


def settle(room: Room, **more: Any) -> None:
    gap = room.runner.gaps.first
    assert gap is not None
    until = gap.until or room.clock.at()
    room.live.do(partial(phases.settle_gap, since=gap.since, until=until, **more))


# After a restart.


@pytest.mark.parametrize("minutes, gaps", [(4, 0), (6, 1), (24 * 60, 1)])
def test_a_restart_after_more_than_five_minutes_is_a_gap(room: Room, minutes: int, gaps: int) -> None:
    room.clock.advance(30)
    room.left("first", "")
    room.clock.advance(60 * minutes)
    room.restart()
    assert found(room) == [("away", TEN + timedelta(seconds=30), None)] * gaps
    assert room.runner.kept_until == TEN + timedelta(seconds=30)


@pytest.mark.parametrize("command", [phases.pause, phases.close])
def test_while_the_clock_stands_there_is_no_gap(room: Room, command: Any) -> None:
    room.live.do(command)
    room.clock.advance(3600)
    room.restart()
    room.clock.sleep(3600)
    room.tick()
    room.tick(7300)
    assert not room.runner.gaps


def test_a_rooms_screen_that_was_left_on_kept_no_clock(room: Room) -> None:
    room.clock.advance(30)
    room.left("first", "")
    room.clock.advance(3600)
    room.left("projector", "", host="another", role="room")
    room.restart()
    assert found(room) == [("away", TEN + timedelta(seconds=30), None)]


def test_where_another_process_kept_the_clock_there_is_no_gap(room: Room) -> None:
    room.clock.advance(3600)
    room.left("laptop", "", host="another")
    room.restart()
    assert not room.runner.gaps


def test_the_gap_after_leaving_by_key_begins_when_it_was_left_and_not_with_the_last_event(room: Room) -> None:
    room.tick(2400)
    room.runner.keep("", "")
    room.clock.advance(60)
    room.restart()
    assert not room.runner.gaps, "a minute away, though nothing was written for forty"
    room.runner.keep("", "")
    room.clock.advance(1800)
    room.restart("third")
    assert found(room) == [("away", TEN + timedelta(seconds=2460), None)]


# Sleep.


def test_the_laptops_sleep_is_a_gap_up_to_the_next_key(room: Room) -> None:
    room.tick()
    room.tick(10)
    room.clock.sleep(1.5)
    room.tick()
    assert not room.runner.gaps
    room.clock.sleep(1800)
    room.tick()
    since = room.clock.at() - timedelta(minutes=30)
    room.tick(20)
    assert found(room) == [("asleep", since, None)]
    room.tick(1, keys=1)
    until = room.clock.at()
    room.tick(60, keys=1)
    assert found(room) == [("asleep", since, until)]


def test_two_sleeps_with_nobody_between_are_one_gap_and_with_somebody_two(room: Room) -> None:
    room.tick()
    for _ in range(2):
        room.clock.sleep(600)
        room.tick(5)
    assert found(room) == [("asleep", TEN + timedelta(seconds=5), None)]
    room.tick(1, keys=1)
    room.clock.sleep(600)
    room.tick()
    assert [gap.why for gap in room.runner.gaps] == ["asleep", "asleep"]
    settle(room)
    room.tick()
    assert [gap.until for gap in room.runner.gaps] == [room.clock.at()], "the second stays; somebody is there"


@pytest.mark.parametrize("step", [3600, -3600, 2, -2, 30, -30])
def test_a_clock_that_somebody_sets_is_no_sleep(room: Room, step: float) -> None:
    room.tick()
    room.clock.set_wall(step)
    room.tick(1)
    assert not room.runner.gaps


@pytest.mark.parametrize("slept, gaps", [(10, 0), (19, 0), (30, 1), (24 * 60, 1)])
def test_a_sleep_in_a_break_is_asked_about_only_where_the_break_is_long_over(
    room_of: Callable[..., Room], slept: int, gaps: int
) -> None:
    room = room_of(phase("one", seconds=900, protected=True), phase("two"))
    room.tick()
    room.clock.sleep(60 * slept)
    room.tick()
    assert len(found(room)) == gaps


def test_so_in_a_break_put_in_and_in_one_without_a_length(room_of: Callable[..., Room]) -> None:
    room = room_of(phase("one"), phase("two", seconds=None, protected=True))
    room.tick(60)
    room.live.do(partial(phases.take_break, seconds=900, name=Text()))
    room.clock.sleep(1000)
    room.tick()
    assert not room.runner.gaps
    room.live.do(partial(phases.go_to, phase="two"))
    room.tick()
    room.clock.sleep(5400)
    room.tick()
    assert not room.runner.gaps
    room.clock.sleep(9000)
    room.tick()
    assert len(found(room)) == 1


def test_a_sleep_that_began_before_the_break_is_none_of_its_own(room: Room) -> None:
    room.tick()
    room.clock.sleep(600)
    # before anything is looked at, somebody puts a break in
    room.live.do(partial(phases.take_break, seconds=900, name=Text()))
    room.tick()
    assert len(found(room)) == 1


# Standing still, and nobody there.


@pytest.mark.parametrize("stood, gaps", [(7, 0), (290, 0), (310, 1)])
def test_a_program_that_was_stopped_for_long_did_not_keep_the_clock(room: Room, stood: float, gaps: int) -> None:
    room.tick(30)
    since = room.clock.at()
    room.clock.advance(stood)
    room.tick()
    assert found(room) == [("stood", since, None)] * gaps


def test_after_two_hours_without_a_key_or_an_event_it_is_asked_and_the_gap_runs_on(room: Room) -> None:
    room.tick(keys=1)
    room.tick(7200)
    assert not room.runner.gaps
    room.tick(2)
    room.tick(5400)
    assert found(room) == [("untouched", TEN, None)]
    room.tick(0, keys=1)
    assert found(room) == [("untouched", TEN, TEN + timedelta(seconds=12602))]


def test_a_key_an_event_or_a_word_more_on_the_line_says_that_somebody_is_there(room: Room) -> None:
    room.tick(7000)
    room.tick(100, keys=1)
    room.tick(7000)
    other = room.beside("other")
    other.do(partial(add_note, text="still here", kind="fact"))
    while not room.live.poll():
        threading.Event().wait(0.01)
    room.tick(1)
    room.tick(7000)
    room.runner.tick("half", "fact", "", room.touches)
    room.clock.advance(100)
    room.runner.tick("half a", "fact", "", room.touches)
    assert not room.runner.gaps
    other.close()


def test_a_pause_is_nothing_to_be_asked_about_however_long(room: Room) -> None:
    room.tick()
    room.live.do(phases.pause)
    room.tick(9000)
    room.live.do(phases.resume)
    room.tick(7000)
    assert not room.runner.gaps


# Until it is settled.


@pytest.mark.parametrize("more", [{}, {"counts": True}, {"pauses": True}, {"turn_ended": True}])
def test_any_answer_settles_it_even_from_another_screen(room: Room, more: dict[str, bool]) -> None:
    room.tick()
    beside = room.beside("notes")
    taker = SessionRunner(beside, "en")
    taker.tick("", "")
    room.clock.sleep(1800)
    room.tick()
    taker.tick("", "")
    assert room.runner.gaps.first is not None
    assert taker.gaps and taker.gaps.first is None, "the note taker is not asked, and nothing rings there meanwhile"
    settle(room, **more)
    room.saved()
    beside.poll()
    room.tick()
    taker.tick("", "")
    assert not room.runner.gaps and not taker.gaps
    taker.keep("", "")
    beside.close()


def test_a_note_taker_who_types_on_waits_for_nothing(room: Room) -> None:
    beside = room.beside("notes")
    taker = SessionRunner(beside, "en")
    taker.tick("", "")
    room.clock.sleep(1800)
    taker.tick("", "")
    taker.tick("on I write", "fact")
    assert not taker.gaps
    taker.keep("", "")
    beside.close()


def test_when_the_session_is_closed_there_is_nothing_left_to_settle(room: Room) -> None:
    room.tick()
    room.clock.sleep(1800)
    room.tick()
    room.live.do(phases.close)
    room.tick()
    assert not room.runner.gaps


def test_until_it_is_known_whether_that_time_counts_no_phase_goes_on_by_itself(room_of: Callable[..., Room]) -> None:
    room = room_of(phase("one", auto_advance=True), phase("two"))
    room.tick()
    room.clock.sleep(3600)
    for _ in range(3):
        room.tick(1)
        assert room.live.session.phase is not None and room.live.session.phase.id == "one"
    settle(room)
    room.tick(1)
    assert room.live.session.phase.id == "one"
    room.tick(600)
    assert room.live.session.phase.id == "two"


# The same time after a restart, however the wall clock was set.


def moved(room: Room, step: float) -> None:
    """End, set the wall clock, and begin again with a clock that knows nothing of the old one."""
    room.runner.keep("", "")
    room.clock.advance(20)
    room.clock.set_wall(step)
    room.clock.go_on_from(room.clock.wall())
    room.restart()


@pytest.mark.parametrize("step", [3600, -3600, 2, -2, 30, -30, -3e8])
def test_after_a_restart_lengths_go_on_though_the_wall_was_set(room: Room, step: float) -> None:
    room.tick(590)
    moved(room, step)
    assert room.live.timing().elapsed == 610
    assert room.live.clock.wall() - room.live.now() == timedelta(seconds=step)
    assert not room.runner.gaps, "twenty seconds, whatever the wall says"
    room.tick(60)
    assert room.live.timing().elapsed == 670


def test_a_second_screen_shows_the_same_time_though_the_wall_was_set(room: Room) -> None:
    room.tick(590)
    room.runner.keep("", "")
    room.clock.set_wall(3600)
    own = type(room.clock)(room.clock.wall())
    own._asleep = room.clock.boottime()
    other = room.beside("other", own)
    assert other.timing().elapsed == room.live.timing().elapsed == 590
    other.close()


def test_after_another_start_of_the_computer_a_wall_that_was_set_back_takes_nothing_away(room: Room) -> None:
    room.tick(590)
    room.runner.keep("", "")
    room.left("first", "", boot="another")
    room.clock.advance(20)
    room.clock.go_on_from(TEN - timedelta(hours=1))
    room.restart()
    assert room.live.timing().elapsed == 590
    room.tick(5)
    assert room.live.timing().elapsed == 595


def test_after_another_start_of_the_computer_the_wall_says_how_long_it_was_off(room: Room) -> None:
    room.tick(590)
    room.runner.keep("", "")
    room.left("first", "", boot="another", asleep=999_999.0)
    room.clock.advance(600)
    room.restart()
    assert room.live.timing().elapsed == 1190
    assert [gap.why for gap in room.runner.gaps] == ["away"]


# A time that no clock reaches by itself.


def _changed(room: Room, before: bytes, after: bytes) -> None:
    """Change something in every heartbeat."""
    for path in (room.live.folder / "alive").glob("*.json"):
        text = path.read_bytes()
        assert before in text
        path.write_bytes(text.replace(before, after))


@pytest.mark.parametrize("year", [b"2027-11-22T", b"2016-11-22T", b"2026-11-23T", b"2026-10-22T"])
def test_a_damaged_sign_of_life_moves_no_record(room: Room, year: bytes) -> None:
    room.tick(590)
    room.runner.keep("", "")
    _changed(room, b'"at":"2026-11-22T', b'"at":"' + year)
    room.clock.advance(20)
    room.restart()
    assert room.live.now() == TEN + timedelta(seconds=610)
    assert room.live.timing().elapsed == 610


def test_the_line_that_a_damaged_sign_of_life_holds_comes_back_all_the_same(room: Room) -> None:
    room.runner.keep("half typed", "fact")
    _changed(room, b'"at":"2026-11-22T', b'"at":"2027-11-22T')
    found = room.restart()
    assert found is not None and found.draft == "half typed"


@pytest.mark.parametrize("year", [2090, 1971, 2027])
@pytest.mark.parametrize("writer", ["first", "laptop"])
def test_an_entry_of_another_century_is_no_sign_of_life_and_moves_no_clock(room: Room, year: int, writer: str) -> None:
    room.clock.advance(30)
    room.saved()
    far = f"{year}-11-22T10:00:00+01:00"
    line = f'{{"type":"note_added","writer":"{writer}","seq":9,"at":"{far}","text":"x","kind":"fact"}}\n'
    (room.live.folder / "events" / f"{writer}.9.jsonl").write_text(line)
    room.clock.advance(60)
    room.restart()
    assert room.live.now() == TEN + timedelta(seconds=90)
    assert not room.runner.gaps
    room.clock.advance(600)
    room.runner.keep("", "")
    room.clock.advance(1800)
    room.restart("third")
    assert [gap.why for gap in room.runner.gaps] == ["away"]
    assert (room.live.now() - room.runner.kept_until) == timedelta(minutes=30)


def test_an_entry_that_makes_no_sense_is_no_sign_of_life(room: Room) -> None:
    room.saved()
    line = '{"type":"note_added","writer":"first","seq":9,"at":"1963-11-22T10:00:00+01:00","text":"x","kind":"fact"}\n'
    (room.live.folder / "events" / "first.9.jsonl").write_text(line)
    room.clock.advance(60)
    room.restart()
    assert not room.runner.gaps
