"""Every way in which the live screen can end, or be stopped for a while."""

from __future__ import annotations

import signal
import time
from datetime import datetime
from pathlib import Path

import pytest
from steered import shown_if_whole
from waiting import Lateness, until

from gep_tui.store.files.heartbeat import read_alive
from gep_tui.store.library.locations import DataFolder

ENDINGS = [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT]


@pytest.mark.parametrize("number", ENDINGS, ids=lambda number: number.name)
def test_a_signal_ends_it_with_its_status_and_the_half_typed_note_comes_back(live, session, number):
    terminal = live()
    terminal.send("a whole note\r?half a no")
    terminal.wait("half a no")
    terminal.signal(number)
    assert terminal.ended() == 128 + number
    assert terminal.given_back() == []
    assert [note.text for note in session().notes] == ["a whole note"]
    again = live()
    again.until(lambda shown: "half a no" in shown and ("question · " in shown or "question ▸" in shown))
    again.send("te\r")
    until(lambda: len(session().notes) == 2)
    found = [(note.text, note.kind) for note in session().notes]
    assert found == [("a whole note", "fact"), ("half a note", "question")]


@pytest.mark.parametrize("controlling", [True, False], ids=["with SIGHUP", "without any signal"])
def test_a_closed_window_ends_it_within_two_seconds_and_all_is_saved(live, session, controlling):
    terminal = live(controlling=controlling)
    terminal.send("a whole note\rhalf a no")
    terminal.wait("half a no")
    with Lateness(terminal.process.pid) as late:
        began = time.monotonic()
        terminal.hang_up()
        assert terminal.ended() == 128 + signal.SIGHUP
        took = time.monotonic() - began
    assert took < 2.0 + late.seconds + late.worked
    assert [note.text for note in session().notes] == ["a whole note"]
    live().wait("half a no")


def test_a_kill_loses_no_note_and_at_most_the_last_second_of_typing(live, session, tmp_path):
    terminal = live()
    terminal.send("a whole note\rhalf a no")
    terminal.wait("half a no")
    with Lateness(terminal.process.pid) as late:
        began = time.monotonic()
        until(lambda: draft(tmp_path) == "half a no", terminal.text)
        took = time.monotonic() - began
    assert took < 2.2 + late.seconds + late.worked
    terminal.signal(signal.SIGKILL)
    terminal.ended()
    assert [note.text for note in session().notes] == ["a whole note"]
    again = live()
    again.wait("half a no")
    again.send("te\r")
    until(lambda: len(session().notes) == 2)
    # what was taken over is not left for a third time
    again.signal(signal.SIGKILL)
    again.ended()
    third = live()
    assert "half" not in third.text().splitlines()[-2]


def test_a_signal_ends_it_even_where_the_terminal_takes_nothing_any_more(live, session):
    terminal = live(120, 36)
    terminal.send("a whole note\r")
    terminal.wait("  a whole note")
    terminal.gone("◌")
    terminal.freeze()
    for _ in range(60):
        terminal.send("x" * 100)
        terminal.resize(120 - _ % 2, 36)
        time.sleep(0.01)
    with Lateness(terminal.process.pid) as late:
        began = time.monotonic()
        terminal.signal(signal.SIGTERM)
        assert terminal.ended() == 128 + signal.SIGTERM
        took = time.monotonic() - began
    assert took < 6.0 + late.seconds + late.worked
    assert [note.text for note in session().notes] == ["a whole note"]


@pytest.mark.parametrize("number", [signal.SIGSTOP, signal.SIGTSTP], ids=lambda number: number.name)
def test_after_it_stood_for_some_seconds_no_second_is_shown_wrong(live, session, number):
    terminal = live()
    terminal.send("typed")
    terminal.wait("typed")
    terminal.signal(number)
    terminal.stopped()
    time.sleep(4)
    terminal.signal(signal.SIGCONT)
    until(lambda: abs(shown_if_whole(terminal.text()) - _true(session)) <= 1, terminal.text)
    terminal.send(" on")
    terminal.wait("typed on")


def test_after_two_stops_keys_come_in_order_and_the_terminal_is_given_back(live, session):
    terminal = live()
    for _ in range(2):
        terminal.signal(signal.SIGSTOP)
        terminal.stopped()
        terminal.signal(signal.SIGCONT)
        terminal.still()
    threads = list(Path(f"/proc/{terminal.process.pid}/task").iterdir())
    assert len(threads) < 14, threads
    alphabet = "abcdefghijklmnopqrstuvwxyz" * 4
    for key in alphabet:
        terminal.send(key)
        time.sleep(0.002)
    terminal.send("\r")
    until(lambda: len(session().notes) == 1)
    assert session().notes[0].text == alphabet
    terminal.send("\x11")
    assert terminal.ended() == 0
    assert terminal.given_back() == []


def test_leaving_by_key_ends_it_with_status_zero_and_keeps_the_draft(live):
    terminal = live()
    terminal.send("half a no")
    terminal.wait("half a no")
    terminal.send("\x11")
    assert terminal.ended() == 0
    assert terminal.given_back() == []
    live().wait("half a no")


def draft(home):
    """Return the half-typed line that would be left if the process died now."""
    return "".join(sign.draft for sign in read_alive(DataFolder(home).session_folder("s1")))


def _true(session):
    return int((datetime.now().astimezone() - session().runs[-1].started).total_seconds())
