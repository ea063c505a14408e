"""What terminals send besides keys, and more keys than anybody types: no word is lost, the clock goes on."""

from __future__ import annotations

import re
import signal
import time

import pytest
from waiting import PATIENCE, Lateness, until

QUIT = "\x11"


def texts(session, count, seconds=PATIENCE):
    """Return the notes once so many are on the disk."""
    until(lambda: len(session().notes) >= count, seconds=seconds)
    return [(note.text, note.kind) for note in session().notes]


def watched(terminal, words, seconds=100):
    """Return how many times the shown second changed, and how many seconds went by, until `words` are shown."""
    shown, began = [], time.monotonic()
    while time.monotonic() - began < seconds:
        screen = terminal.text()
        found = re.search(r"(\d+:\d\d) of ", screen)
        if found and shown[-1:] != [found[1]]:
            shown.append(found[1])
        if words in screen:
            return len(shown) - 1, time.monotonic() - began
        time.sleep(0.02)
    raise AssertionError(f"{words!r} never came:\n{terminal.text()}")


@pytest.mark.parametrize(
    "sent, kept",
    [
        (b"caf\xe9 noir", "caf\ufffd noir"), (b"a\xff\xfeb", "a\ufffd\ufffdb"), (b"a\x1b[M \xe9\xffb", "ab"),
        (b"\x1b[200~coll\xe9 ici\x1b[201~", "coll\ufffd ici"),
    ],
)  # fmt: skip
def test_bytes_that_are_not_utf_8_are_replaced_and_the_session_goes_on(live, session, sent, kept):
    terminal = live()
    terminal.send(sent)
    terminal.wait(kept)
    terminal.send("\r")
    assert texts(session, 1) == [(kept, "fact")]


def test_answers_that_nobody_asked_for_are_no_notes_and_change_no_kind(live, session):
    terminal = live()
    for answer in ("]11;rgb:0/0/0\x1b\\", "[?62;c", "[>0;276;0c", "]52;c;aGVsbG8=\x07", "P>|XTerm(380)\x1b\\"):
        terminal.send("a\x1b" + answer)
    terminal.send("\x1b[99999999999;1ub")
    terminal.wait("aaaaab")
    terminal.send("\r")
    assert texts(session, 1) == [("aaaaab", "fact")]


def test_an_unclosed_paste_ends_by_itself_and_ctrl_q_acts(live, session):
    terminal = live()
    terminal.send("\x1b[200~half a paste")
    terminal.wait("half a paste")
    terminal.send("\r")
    assert texts(session, 1) == [("half a paste", "fact")]
    terminal.send("\x1b[200~never closed")
    terminal.wait("never closed")
    terminal.send(QUIT)
    assert terminal.ended() == 0


@pytest.mark.parametrize("count", [20_000, 100_000])
def test_so_many_keys_at_once_are_kept_as_a_paste_and_the_clock_goes_on(live, session, count):
    terminal = live()
    text = "".join(f"line {number}\r" for number in range(count))[:count]
    terminal.send(text)
    with Lateness(terminal.process.pid) as late:
        seconds, elapsed = watched(terminal, "▣")
    assert seconds >= (elapsed - late.seconds - 2) / 2, (seconds, elapsed, late.seconds)
    time.sleep(0.5)
    assert not session().notes
    terminal.send("\r")
    assert texts(session, 1) == [(text.replace("\r", "\n").strip("\n"), "fact")]


def test_commands_that_take_long_leave_the_clock_its_time_and_ctrl_q_waits_for_none(live, session):
    terminal = live(GEP_NOTES="50")
    terminal.send("kept \x1b[A" + "\x1b[A\x1b[B" * 20_000)
    shown = set()

    def look():
        found = re.search(r"(\d+:\d\d) of ", terminal.text())
        shown.add(found[1] if found else "")
        return len(shown) >= 4

    with Lateness(terminal.process.pid) as late:
        began = time.monotonic()
        until(look, terminal.text)
        took = time.monotonic() - began
    assert took < 6 + late.seconds
    terminal.send(QUIT)
    assert terminal.ended() == 0
    assert len(session().notes) == 50


@pytest.mark.parametrize("way", ["ctrl+l", "stopped and continued", "stopped from outside and continued"])
def test_a_screen_that_was_written_over_comes_back_whole(live, way):
    terminal = live()
    terminal.send("half a note")
    terminal.wait("half a note")
    terminal.scribble()
    terminal.gone("half a note")
    asked = terminal.raw.count(b"\x1b[?2004h")
    if way == "ctrl+l":
        terminal.send("\x0c")
    else:
        terminal.signal(signal.SIGTSTP if way == "stopped and continued" else signal.SIGSTOP)
        terminal.stopped()
        terminal.signal(signal.SIGCONT)
    screen = terminal.wait("half a note")
    terminal.wait("╰───")
    for words in ("Plan", "Consultati", "of 10:00", "Esc, then", "fact ▸"):
        terminal.wait(words)
    terminal.gone("Broadcast")
    assert terminal.raw.count(b"\x1b[?2004h") > asked, screen
    terminal.send(" and the rest")
    terminal.wait("half a note and the rest")
    terminal.send(QUIT)
    assert terminal.ended() == 0
    assert terminal.given_back() == []
