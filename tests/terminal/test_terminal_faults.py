"""Terminals that are too small, too plain, without colours or without UTF-8: usable, or refused in a sentence."""

from __future__ import annotations

import os
import re
import subprocess

import pytest
from lives import RUN
from sitting import takes_keys
from verdict import GEP
from waiting import until

#: Environments in which Python may take the terminal's encoding for something other than UTF-8.
LETTERS = {
    "LANG=C": {"LANG": "C"},
    "LC_ALL=C": {"LC_ALL": "C"},
    "LC_ALL=POSIX": {"LC_ALL": "POSIX"},
    "latin-1": {"PYTHONIOENCODING": "latin-1"},
    "ascii": {"PYTHONIOENCODING": "ascii"},
    "LC_ALL=C without UTF-8 mode": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
}


#: The row of the current phase in the plan.
IN_ACCOUNT = re.compile(r"▶(\d\d:\d\d)? ?Account")


@pytest.mark.parametrize("letters", LETTERS)
def test_without_utf8_the_screen_and_gep_show_are_usable(gep, home, kept, letters):
    env = LETTERS[letters]
    terminal = gep(**env)
    terminal.send("un été\r")
    words = ("  un été", "● saved", "╭─ Plan ──")
    terminal.until(lambda shown: all(each in shown for each in words) and "◌" not in shown and IN_ACCOUNT.search(shown))
    terminal.send("plain\r")
    terminal.wait("  plain")
    terminal.send("\x11")
    assert terminal.ended() == 0
    assert kept() == ["un été", "plain"]
    done = subprocess.run([*GEP, "show", "s1"], env={**os.environ, **env, "GEP_HOME": str(home)}, capture_output=True)
    assert done.returncode == 0, done.stderr
    assert b"plain" in done.stdout and "un été".encode() in done.stdout


@pytest.mark.parametrize("term", ["dumb", ""])
def test_on_a_terminal_that_cannot_draw_it_says_so_and_ends(gep, home, term):
    terminal = gep(*RUN, wait="", TERM=term)
    assert terminal.ended() == 1
    shown = terminal.text()
    assert "cannot draw on this terminal" in " ".join(shown.split()) and "Traceback" not in shown
    assert terminal.given_back() == []
    assert b"\x1b[" not in terminal.raw


def test_without_colours_nothing_is_lost(gep, kept):
    terminal = gep(NO_COLOR="1")
    terminal.send("a note\r\x1bp")
    for word in ("PAUSED", "  a note", "● saved", "1/6 Account"):
        terminal.wait(word)
    terminal.until(IN_ACCOUNT.search)
    until(lambda: kept() == ["a note"])


def test_ten_by_three_and_back_keeps_the_line_and_the_clock(gep, kept):
    terminal = gep()
    terminal.send("half a no")
    terminal.wait("half a no")
    for columns, rows in ((10, 3), (1, 1), (10, 3), (200, 60), (10, 3)):
        terminal.resize(columns, rows)
        terminal.still(0.2)
    terminal.send("te\r")
    terminal.resize(80, 24)
    takes_keys(terminal)
    for words in ("half a note", "● saved", "1/6 Account"):
        terminal.wait(words)
    until(lambda: kept() == ["half a note"])
    # a window that is small for a moment loses what it showed
    for _again in range(10):
        terminal.resize(1, 1)
        terminal.resize(80, 24)
        terminal.until(lambda shown: "half a note" in shown and "1/6 Account" in shown, "it was not drawn again")


@pytest.mark.parametrize("words", [(), ("run", "codev-6")], ids=["home", "run"])
def test_where_too_little_memory_is_allowed_it_says_so_before_a_session_is_opened(gep, home, words):
    limited = ("sh", "-c", 'ulimit -v 292000; exec "$@"', "sh")
    terminal = gep(*(words or ("--lang", "en")), prefix=limited, wait="")
    assert terminal.ended() == 1
    said = " ".join(terminal.text().split())
    assert "may use only 285 MB of memory here and needs 512 MB" in said
    assert terminal.given_back() == []
    assert not list(home.glob("sessions/*"))


def test_of_sixty_megabytes_the_memory_keeps_what_it_can_and_the_session_goes_on(gep, kept):
    terminal = gep(prefix=("sh", "-c", 'ulimit -v 700000; exec "$@"', "sh"))
    terminal.send("a note before\r")
    terminal.wait("  a note before")
    block = "0123456789abcdef" * 1_024
    terminal.send("\x1b[200~")
    told = False
    for number in range(60_000_000 // len(block)):
        terminal.send(block)
        told = told or (number % 100 == 0 and "pasted is too much" in terminal.text())
    terminal.send("\x1b[201~")
    if not told:
        terminal.wait("pasted is too much")
    terminal.send("\r")
    takes_keys(terminal)
    terminal.send("a note after\r")
    terminal.wait("  a note after")
    until(lambda: kept()[-1:] == ["a note after"])
    first, *pasted, last = kept()
    assert (first, last) == ("a note before", "a note after")
    assert all((block * (len(text) // len(block) + 1)).startswith(text) for text in pasted)
