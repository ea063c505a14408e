"""Faults of time on the real live screen: clocks set, lids closed, nights of changed clocks, loops that stand."""

from __future__ import annotations

import json
import re
import signal
import sys
import time
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sitting import takes_keys
from steered import shown, shown_if_whole
from waiting import until

from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.events import GapSettled, Paused, PhaseEntered, SessionClosed, SessionOpened
from gep_tui.domain.session.timing import phase_seconds
from gep_tui.domain.stream.spans import seconds
from gep_tui.store.files.reading import read_folder
from gep_tui.store.library.locations import DataFolder


def events(tmp_path):
    return read_folder(DataFolder(tmp_path).session_folder("s1"), SESSION).events


def started(live, steer, start="", **more):
    hand = steer(start)
    terminal = live(GEP_STEERING=str(hand.path), **more)
    return hand, terminal


def saved(session, count):
    until(lambda: len(session().notes) >= count)


def test_a_wall_clock_that_is_set_moves_clock_times_and_no_length(live, steer, session, tmp_path):
    began = time.monotonic()
    hand, terminal = started(live, steer, "2026-11-22T10:00:20+01:00", TZ="Europe/Paris")
    hand.right(terminal)
    for step, wall, end in (
        (3600, " 11:0", "end 12:3"), (-3600, " 10:0", "end 11:3"), (-3600, " 09:0", "end 10:3"),
        (3600, " 10:0", "end 11:3"), (2, " 10:0", "end 11:3"), (-2, " 10:0", "end 11:3"), (30, " 10:0", "end 11:3"),
        (-30, " 10:0", "end 11:3"),
    ):  # fmt: skip
        hand(f"wall {step}")
        words = (wall, end, "(on time)")
        terminal.until(lambda text, words=words: all(each in text.splitlines()[0] for each in words), f"{words}")
        hand.right(terminal)
    terminal.send("after all that\r")
    saved(session, 1)
    stamps = [event.at for event in events(tmp_path)]
    assert all(later >= sooner for sooner, later in pairwise(stamps))
    assert (stamps[-1] - stamps[0]).total_seconds() <= time.monotonic() - began
    assert "(since" not in terminal.text(), "nobody was asked about a sleep"


@pytest.mark.parametrize(
    "key, kind, counted", [("1", GapSettled, True), ("3", GapSettled, False), ("5", SessionClosed, False)]
)
def test_half_an_hour_with_the_lid_closed_is_asked_about_on_waking(live, steer, session, tmp_path, key, kind, counted):
    hand, terminal = started(live, steer)
    terminal.send("\x1b1")
    terminal.wait("● Léa")
    terminal.send("half a no")
    terminal.wait("half a no")
    hand.right(terminal)
    before = hand.now()
    hand("sleep 1800")
    asked = ("The laptop slept 30 min", "1 count it", "5 the session had ended", "half a no")
    terminal.until(lambda text: all(words in " ".join(text.split()) for words in asked))
    noticed = hand.now() - timedelta(seconds=1800)
    hand.right(terminal)  # while it is asked the clock goes on
    terminal.send(key)
    terminal.wait(f"half a no{key}")
    terminal.send("\x7f\x1b" + key)
    terminal.gone("The laptop slept")
    until(lambda: isinstance(events(tmp_path)[-1], kind))
    told = session()
    assert told.refused == () and len(told.runs) == 1
    if key == "5":
        assert before - timedelta(seconds=3) < told.closed <= noticed
        assert phase_seconds(told, told.runs[0].phase, hand.now()) < 900
        return
    assert (phase_seconds(told, told.runs[0].phase, hand.now()) > 1800) is counted
    assert (seconds(told.turns[0].spans, hand.now()) > 1800) is counted
    assert (told.paused is not None) is (key == "3")
    hand.right(terminal)
    terminal.send("te\r")
    saved(session, 1)
    assert session().notes[0].text == "half a note"


def test_a_sleep_in_a_pause_asks_nothing_and_counts_nothing(live, steer, session):
    hand, terminal = started(live, steer)
    terminal.send("\x1bp")
    terminal.wait("PAUSED")
    hand("sleep 1800")
    terminal.wait("for 30 minutes")
    assert "slept" not in terminal.text()
    terminal.send("\x1bp")
    terminal.gone("PAUSED")
    assert hand.right(terminal) in (-1, 0, 1)
    assert shown(terminal.text()) < 900


def test_killed_set_by_an_hour_and_begun_again_the_phase_goes_on_to_the_second(live, steer, session, tmp_path):
    began = time.monotonic()
    hand, terminal = started(live, steer)
    hand.right(terminal)
    terminal.signal(signal.SIGKILL)
    terminal.ended()
    hand("on 200", "wall -3600")
    again = live(GEP_STEERING=str(hand.path))
    hand.right(again)
    assert 200 <= shown(again.text()) <= 200 + time.monotonic() - began
    assert "Nobody kept" not in again.text()
    again.signal(signal.SIGKILL)
    again.ended()
    hand("on 600", "wall 7200")
    third = live(GEP_STEERING=str(hand.path))
    third.wait("Nobody kept the clock for 1")
    third.send("2")
    third.gone("Nobody kept")
    hand.right(third)
    assert shown(third.text()) <= 200 + time.monotonic() - began
    kinds = [type(event) for event in events(tmp_path)]
    assert (kinds.count(SessionOpened), kinds.count(PhaseEntered), kinds.count(GapSettled)) == (1, 1, 1)
    assert session().refused == ()


NIGHTS = [
    ("Europe/Paris", "2026-10-25T02:58:00+02:00", "02:0", "+01:00"),
    ("Europe/Paris", "2026-03-29T01:58:00+01:00", "03:0", "+02:00"),
    ("Europe/Paris", "2028-02-28T23:58:00+01:00", "00:0", "+01:00"),
]


@pytest.mark.parametrize(("zone", "night", "wall", "offset"), NIGHTS, ids=lambda value: value.replace("/", "-"))
def test_a_night_is_as_long_as_it_is(live, steer, session, zone, night, wall, offset):
    began = time.monotonic()
    hand, terminal = started(live, steer, night, TZ=zone)
    begun = session().runs[0].started
    assert begun.isoformat()[-6:] == night[-6:]
    # the plan has an hour and a half: the end is shown as the clock will show it
    end = (begun + timedelta(minutes=90)).astimezone(ZoneInfo(zone))
    terminal.wait(f"end {end:%H:%M}")
    hand("on 150")
    terminal.wait(f" {wall}")
    hand.right(terminal)
    assert 150 <= shown(terminal.text()) <= 150 + time.monotonic() - began
    terminal.send("after the night\r")
    saved(session, 1)
    stamp = session().notes[0].at
    assert stamp.isoformat()[-6:] == offset
    assert 150 <= (stamp - begun).total_seconds() <= 150 + time.monotonic() - began


def test_a_loop_that_stood_shows_the_true_second_again_at_once(live, steer):
    hand, terminal = started(live, steer)
    hand("block 3")
    time.sleep(3.2)
    hand.right(terminal)


def test_after_a_stop_nothing_is_asked_and_no_second_is_wrong(live, steer, session, tmp_path):
    hand, terminal = started(live, steer)
    terminal.signal(signal.SIGSTOP)
    terminal.stopped()
    time.sleep(3)
    terminal.signal(signal.SIGCONT)
    hand.right(terminal)
    assert "That time" not in terminal.text()
    terminal.signal(signal.SIGSTOP)
    terminal.stopped()
    hand("on 400")
    terminal.signal(signal.SIGCONT)
    terminal.wait("The program stood still for")
    terminal.send("3")
    terminal.wait("PAUSED")
    until(lambda: phase_seconds(session(), session().runs[0].phase, hand.now()) < 300)  # once it is saved
    assert not any(isinstance(event, Paused) for event in events(tmp_path)), "the answer is one event"


def test_the_program_itself_on_the_leap_day_with_its_wall_set_twice(start, needs, tmp_path):
    needs("faketime")
    library = next(Path("/usr/lib").glob("**/faketime/libfaketimeMT.so.1"))
    moved, zone = tmp_path / "moved", ZoneInfo("Europe/Paris")
    begin = datetime(2028, 2, 29, 23, 55, tzinfo=zone).timestamp() - time.time()

    def set_wall(step):
        (tmp_path / "new").write_text(f"{begin + step:+.0f}\n")
        (tmp_path / "new").replace(moved)

    def wall(step):
        return datetime.fromtimestamp(time.time() + begin + step, zone)

    set_wall(0)
    faked = {
        "LD_PRELOAD": str(library), "FAKETIME_TIMESTAMP_FILE": str(moved), "FAKETIME_NO_CACHE": "1",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1", "NO_FAKE_STAT": "1", "TZ": "Europe/Paris",
    }  # fmt: skip
    gep = [sys.executable, "-m", "gep_tui.cli", "--home", str(tmp_path / "home"), "--lang", "en"]
    launched = time.monotonic()
    terminal = start([*gep, "run", "codev-6", "--people", "Léa,Anne,Jo", "--session", "leap"], **faked)
    terminal.wait("Esc, then")
    terminal.wait(" 23:5")
    takes_keys(terminal)  # the first frame's clock stands
    seen = shown(terminal.text())
    began = time.monotonic() - shown(terminal.until(lambda text: shown_if_whole(text) > seen))
    for step in (3600, 0, -3600, 0, 300):
        set_wall(step)
        terminal.until(lambda text, step=step: f" {wall(step):%H:%M} " in text, f"{step} s set")
        terminal.until(lambda text: abs(shown_if_whole(text) - (time.monotonic() - began)) <= 2, "the length")
    terminal.send("said on the first of March\r")
    terminal.wait("● saved")
    asked = time.monotonic() - began
    terminal.send("\x1bey\r")
    terminal.wait("closed at")
    lasted = time.monotonic() - launched
    terminal.send("\x11")
    assert terminal.ended() == 0
    page = start([*gep, "show", "leap", "--format", "json"], columns=200, rows=400, TZ="Europe/Paris")
    assert page.ended() == 0
    page.still()
    told = json.loads(re.search(r"\{.*\}", page.text(), re.S)[0])
    first = datetime.fromisoformat(told["session"]["started_at"])
    assert first.date().isoformat() == "2028-02-29" and first.utcoffset() == timedelta(hours=1)
    assert asked - 2 <= told["phases"][0]["actual_seconds"] <= lasted
