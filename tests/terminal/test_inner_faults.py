"""Internal faults, wherever they are: the terminal is restored, a sentence says so, and the log quotes no note."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from faulty import SECRET
from lives import RESUME
from sitting import takes_keys
from waiting import until

FAULTY = str(Path(__file__).with_name("faulty.py"))

#: Faults with which a running session goes on, and the key that leads to it.
OUTLIVED = [
    ("an action", "RuntimeError", "\x1bp"),
    ("an action", "MemoryError", "\x1bp"),
    ("an action", "RecursionError", "\x1bp"),
    ("a tick", "RuntimeError", ""),
    ("a drawing", "RuntimeError", ""),
    ("a thread", "RuntimeError", None),
    ("the results", "RuntimeError", None),
]
ENDING = ["painting", "composing", "mounting", "the start", "the application", "reading"]


@pytest.fixture
def faulty(start, home, begun):
    """Start the program with a fault, on a session that exists already and has one note."""

    def begin(place, error, language="en", **env):
        begun("before")
        command = [sys.executable, FAULTY, place, error, "--lang", language, *RESUME]
        return start(command, **{"GEP_HOME": str(home), **env})

    return begin


def told(home):
    """Return the log; fail if it repeats what was said or who is there."""
    log = (home / "gep.log").read_text(encoding="utf-8")
    assert SECRET not in log and "before" not in log and "Karim" not in log and "leave" not in log
    return log


@pytest.mark.parametrize("place, error, key", OUTLIVED, ids=[f"{place}, {error}" for place, error, _key in OUTLIVED])
def test_a_session_outlives_a_fault_and_it_is_said(faulty, home, kept, place, error, key):
    terminal = faulty(place, error)
    takes_keys(terminal)
    if key:
        terminal.send(key)
    if key is not None:
        terminal.wait("A fault in the program")
        terminal.until(lambda text: f"({error})" in text and "Esc, then" in text)
    terminal.send("after\r")
    until(lambda: kept() == ["before", "after"], terminal.text)
    if place == "a thread":
        until(lambda: (home / "gep.log").exists() and error in told(home))
    terminal.send("\x11")
    assert terminal.ended() == 0
    assert terminal.given_back() == []
    assert error in told(home)


def test_a_fault_of_the_writing_thread_is_said_as_what_it_is_not_saved(faulty, home):
    terminal = faulty("the writing thread", "RuntimeError")
    terminal.wait("NOT SAVED")
    takes_keys(terminal)
    terminal.send("\x11")
    assert terminal.ended() == 1
    assert "could not be saved to" in " ".join(terminal.text().split())
    assert terminal.given_back() == []


@pytest.mark.parametrize(
    "place, language, sentence",
    [(ENDING[0], "fr", "gep a échoué"), *((place, "en", "gep crashed") for place in ENDING[1:])],
)
def test_a_fault_that_ends_it_leaves_the_terminal_clean_and_one_sentence(faulty, home, place, language, sentence):
    terminal = faulty(place, "RuntimeError", language)
    assert terminal.ended() == 1
    shown = terminal.wait(sentence)
    assert SECRET not in shown and "Traceback" not in shown
    terminal.until(lambda shown: "gep.log" in "".join(shown.split()), "the end of a line may cut its path")
    assert terminal.given_back() == []
    assert "RuntimeError" in told(home)
