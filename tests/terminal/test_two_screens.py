"""Two screens on one session, and what dead ones have left behind."""

from __future__ import annotations

import json

from sitting import may_be_left, takes_keys
from verdict import folder
from waiting import until


def test_two_screens_keep_both_notes_and_the_clock_is_handed_over_on_request(gep, kept):
    first = gep()
    first.send("from the first\r")
    first.wait("  from the first")
    second = gep()
    second.wait("clock on another screen")
    second.send("from the second\r")
    second.wait("  from the second")
    second.wait("1 look and write")
    second.send("\x1b1")
    second.gone("1 look and write")
    second.until(may_be_left)
    second.send("\x1bn")
    second.wait("Another screen has the clock")
    first.wait("  from the second")
    second.send("\x1bS")
    second.wait("Take the clock from the other screen")
    second.send("y")
    second.gone("clock on another screen")
    first.wait("clock on another screen")
    second.send("\x1bn")
    second.wait("2/6")
    first.wait("2/6")
    for screen in (first, second):
        screen.send("\x11")
        assert screen.ended() == 0
    assert kept() == ["from the first", "from the second"]


def test_what_dead_processes_left_hinders_nobody(gep, home, kept):
    terminal = gep()
    terminal.send("before\r")
    terminal.wait("  before")
    until(lambda: list((folder(home) / "alive").glob("*.json")))
    terminal.signal(9)
    terminal.ended()
    session, alive = folder(home), folder(home) / "alive"
    (left,) = alive.glob("*.json")
    # the number of the dead process is given out again: to this one
    reused = {**json.loads(left.read_text()), "pid": 1, "seat": True}
    (alive / "reused.json").write_text(json.dumps(reused))
    (alive / ".x.json.0123abcd.tmp").write_text("{")
    (session / ".results.json.0123abcd.tmp").write_text("{")
    (home / "sessions" / ".deleted-old-0123abcd").mkdir()
    terminal = gep()
    takes_keys(terminal)
    assert "clock on another screen" not in terminal.text()
    terminal.send("after\r")
    terminal.wait("  after")
    terminal.send("\x11")
    assert terminal.ended() == 0
    assert kept() == ["before", "after"]
    terminal = gep("sessions", wait="")
    terminal.wait("s1")
    assert "deleted" not in terminal.text()
