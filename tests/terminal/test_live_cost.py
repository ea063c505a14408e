"""What a running session costs, and that it is never wrong for long, in a real terminal."""

from __future__ import annotations

import re
import time
from datetime import datetime
from itertools import pairwise
from math import ceil
from statistics import median

from steered import ELAPSED, shown, shown_if_whole
from waiting import Lateness


def test_an_idle_session_writes_little(live):
    terminal = live()
    sizes, seen = [terminal.bytes], shown(terminal.until(ELAPSED.search))
    for _ in range(7):
        seen = shown(terminal.until(lambda text, seen=seen: shown_if_whole(text) > seen))
        sizes.append(terminal.bytes)
    # what a slow machine paints late of the start is in one or two of them
    assert median(later - sooner for sooner, later in pairwise(sizes)) <= 400


def test_every_second_is_shown_on_time(live, session):
    terminal = live()
    began = session().runs[0].started
    late = []
    seen = ""
    with Lateness(terminal.process.pid) as others:
        end = time.monotonic() + 6
        while time.monotonic() < end:
            shown = re.search(r"(\d+):(\d\d) of ", terminal.text())
            true = (datetime.now().astimezone() - began).total_seconds()
            if shown and shown[0] != seen:
                seen = shown[0]
                late.append(true - (int(shown[1]) * 60 + int(shown[2])))
            time.sleep(0.005)
    assert len(late) >= 6 - ceil(others.seconds), "no second is left out"
    # since when the first one stood there nobody saw
    del late[0]
    assert min(late) >= -0.01 and max(late) < 1.0 + others.seconds


def test_resizing_at_any_moment_leaves_a_whole_screen(live, session):
    terminal = live()
    terminal.send("half a note\x1bc")
    terminal.wait("Commitment: who?")
    for columns, rows in ((40, 12), (20, 5), (120, 36), (60, 16), (200, 60), (80, 24)):
        terminal.resize(columns, rows)
        time.sleep(0.05)
    terminal.wait("Commitment: who?")
    terminal.send("2calls\r\r")
    terminal.gone("By when?")
    terminal.wait("calls")
    terminal.until(lambda shown: all(words in shown for words in ("half a note", "Esc, then", "saved")))
    assert [note.text for note in session().notes] == ["calls"]
