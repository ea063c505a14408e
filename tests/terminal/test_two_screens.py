"""Two screens on one session, and what dead ones have left behind."""

from __future__ import annotations

import json
import re
import shutil
import time

from lives import RESUME, RUN
from sitting import may_be_left, takes_keys
from steered import shown
from verdict import ID, folder, record
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
    second.send("\x1b2")
    second.gone("clock on another screen")
    first.wait("clock on another screen")
    first.wait("  from the second")
    first.until(may_be_left)
    first.send("\x1bn")
    first.wait("Another screen has the clock")
    first.send("\x1bS")
    first.wait("Take the clock from the other screen")
    first.send("y")
    first.gone("clock on another screen")
    second.wait("clock on another screen")
    first.send("\x1bn")
    second.wait("2/6")
    first.wait("2/6")
    for screen in (first, second):
        screen.send("\x11")
        assert screen.ended() == 0
    assert kept() == ["from the first", "from the second"]


def test_whoever_only_looks_and_writes_gets_the_scribes_screen_with_what_was_being_typed(gep, kept):
    first = gep()
    first.send("from the first\r")
    first.wait("  from the first")
    second = gep(*RESUME, "--author", "Zoé")
    second.wait("1 look and write")
    second.send("half a line")
    second.wait("▸ half a line")
    second.send("\x1b1")
    second.wait("choose a note")
    second.wait("▸ half a line")
    second.send(", now whole\r")
    first.wait("half a line, now whole")
    for screen in (first, second):
        screen.send("\x11")
        assert screen.ended() == 0
    assert kept() == ["from the first", "half a line, now whole"]


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


def test_who_is_here_is_told_and_the_queue_of_hands_is_handed_over(gep):
    first = gep()
    first.send("from the first\r")
    first.wait("  from the first")
    second = gep(*RESUME, "--author", "Zoé")
    second.wait("1 look and write")
    second.send("\x1b1")
    second.wait("choose a note")
    second.send("\x1bh")
    second.wait("Raised hands are kept")
    first.wait("1 other screen")
    first.send("\x1b.w")
    first.wait("Who is here · 2 screens")
    first.until(lambda text: "Zoé" in text and "all notes read" in text)
    first.send("q")
    first.wait("Zoé (scribe’s screen)")
    first.send("1")
    first.wait("The queue of hands is kept by Zoé")
    second.wait("The queue of hands is yours too")
    first.send("\x1b\x1b")
    first.gone("Who is here")
    second.send("\x1bh")
    second.wait("Whose hand?")
    second.send("2")
    second.gone("Whose hand?")
    first.until(lambda text: "hands: Karim" in text or "hand: Karim" in text or "Karim" in text.partition("hands")[2])
    for screen in (first, second):
        screen.send("\x11")
        assert screen.ended() == 0


def test_a_line_stands_on_the_other_screen_until_it_is_seen(gep, kept):
    first = gep()
    first.send("a note\r")
    first.wait("  a note")
    second = gep(*RESUME, "--author", "Zoé")
    second.wait("1 look and write")
    second.send("\x1b1")
    second.wait("choose a note")
    second.send("\x1b.l")
    second.wait("To the other screens")
    second.send("the question was not answered\r")
    second.wait("Sent. It stays")
    first.wait("◆ Zoé")
    first.until(lambda text: "the question was not answered" in text)
    first.send("\x1b.s")
    first.gone("the question was not answered")
    second.wait("has seen your line")
    for screen in (first, second):
        screen.send("\x11")
        assert screen.ended() == 0
    assert kept() == ["a note"]


def test_the_clock_of_a_screen_that_was_killed_is_taken_with_its_time_running_right(gep, home):
    first = gep(*RUN, "--author", "Claire")
    first.send("before\r")
    first.wait("  before")
    first.until(may_be_left)
    began = time.monotonic()
    first.send("\x1bn")
    first.wait("2/6")
    first.until(may_be_left)
    first.signal(9)
    first.ended()
    holder = record(home).seat
    second = gep("take", ID, "--author", "Zoé")
    second.wait("2/6")
    second.until(lambda text: may_be_left(text) and shown(text) <= time.monotonic() - began)
    assert "clock on another screen" not in second.text()
    second.send("\x1bn")
    second.wait("3/6")
    second.send("\x11")
    assert second.ended() == 0
    session = record(home)
    assert session.seat not in ("", holder) and session.authors[session.seat] == "Zoé"
    assert session.claims == session.refused == ()


def test_when_the_first_laptop_comes_back_both_stretches_stand_side_by_side_and_one_is_chosen(gep, home, tmp_path):
    """The two laptops have a folder each; the first one's had a minute of its own when the other took the clock."""
    first = gep(*RUN, "--author", "Claire")
    first.send("before\r")
    first.wait("  before")
    there = tmp_path / "there"
    until(lambda: record(home).notes)
    shutil.copytree(home, there)
    second = gep("--home", str(there), "take", ID, "--author", "Zoé")
    first.until(may_be_left)
    first.send("\x1bn")
    first.wait("2/6")
    second.until(may_be_left)
    second.send("\x1bn")
    second.wait("2/6")
    second.send("over there\r")
    second.wait("  over there")
    # the first one comes back into reach: what was written there arrives
    events = folder(home) / "events"
    for path in (there / "sessions" / ID / "events").iterdir():
        if not (events / path.name).exists():
            shutil.copy(path, events / path.name)
    first.wait("two clocks")
    first.send("\x1bS")
    first.wait("Two clocks since")
    shown = first.until(lambda text: "only Zoé" in text and re.search(r"only .*this screen", text))
    first.send(shown.partition(" only Zoé")[0][-1])
    first.gone("two clocks")
    until(lambda: not record(home).claims)
    session = record(home)
    assert session.authors[session.seat] == "Zoé"
    assert [note.text for note in session.notes] == ["before", "over there"]


def test_of_a_session_that_is_over_there_is_no_clock_to_take(gep, home):
    first = gep()
    first.send("\x1be")
    first.wait("End the session")
    first.send("y\r")
    first.wait("closed at")
    first.send("\x11")
    assert first.ended() == 0
    second = gep("take", ID, wait="")
    second.wait("is over: there is no clock to take")
    assert second.ended() == 1
