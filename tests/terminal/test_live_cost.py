"""What a running session costs, and that it is never wrong for long, in a real terminal."""

from __future__ import annotations

import re
import time
from datetime import datetime


def test_an_idle_session_writes_little_and_works_little(live):
    terminal = live()
    time.sleep(2)
    size, work = terminal.bytes, terminal.processor_seconds()
    time.sleep(12)
    assert (terminal.bytes - size) / 12 <= 400
    assert (terminal.processor_seconds() - work) / 12 <= 0.020


def test_every_second_is_shown_on_time(live, session):
    terminal = live()
    began = session().runs[0].started
    late = []
    seen = ""
    end = time.monotonic() + 8
    while time.monotonic() < end:
        shown = re.search(r"(\d+):(\d\d) of ", terminal.text())
        true = (datetime.now().astimezone() - began).total_seconds()
        if shown and shown[0] != seen:
            seen = shown[0]
            late.append(true - (int(shown[1]) * 60 + int(shown[2])))
        time.sleep(0.005)
    assert len(late) >= 8, "no second is left out"
    assert min(late) >= -0.01 and max(late) < 1.0


def test_two_thousand_notes_do_not_slow_a_letter_down(live):
    terminal = live(GEP_NOTES="2000")
    times = []
    for number in range(60):
        before = terminal.bytes
        began = time.perf_counter()
        terminal.send("abcdefghij"[number % 10])
        while terminal.bytes == before:
            assert time.perf_counter() - began < 5
            time.sleep(0.0005)
        times.append(time.perf_counter() - began)
        time.sleep(0.02)
    assert sorted(times)[30] < 0.1


def test_resizing_at_any_moment_leaves_a_whole_screen(live, session):
    terminal = live()
    terminal.send("half a note\x1bc")
    terminal.wait("Commitment: who?")
    for columns, rows in ((40, 12), (20, 5), (120, 36), (60, 16), (200, 60), (80, 24)):
        terminal.resize(columns, rows)
        time.sleep(0.05)
    terminal.wait("Commitment: who?")
    terminal.send("2calls\r\r")
    terminal.wait("calls")
    shown = terminal.text()
    assert "half a note" in shown and "Esc, then" in shown and "saved" in shown
    assert [note.text for note in session().notes] == ["calls"]
