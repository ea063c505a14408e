"""Prose behind Esc, through tmux, which holds an Esc up to half a second and sends it with the key that follows."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import time
from itertools import product
from math import ceil
from pathlib import Path

import pytest
from waiting import until

PROGRAM = Path(__file__).with_name("live_program.py")
#: Seconds by which a pause may be longer than it was meant to be.
LATE = 0.15

PROSE = ("elle dit que", "Nous allons", "Rencontrer la cheffe", "eyes are closed", "Il faut")


@pytest.fixture
def server(tmp_path):
    """Return the command of a tmux of our own; skip where there is none, and fail where nothing may be skipped."""
    found = shutil.which("tmux")
    if found is None:
        (pytest.fail if os.environ.get("GEP_TESTS_COMPLETE") == "1" else pytest.skip)("tmux is not here")
    command = [found, "-S", str(tmp_path / "tmux"), "-f", os.devnull]
    yield command
    subprocess.run([*command, "kill-server"], check=False, stderr=subprocess.DEVNULL)


def typed_in_time(terminal, keys, gap):
    """Press keys with a pause behind each; tell whether no pause was much longer than it should be."""
    longest = 0.0
    for key in keys:
        began = time.monotonic()
        terminal.send(key)
        time.sleep(gap)
        longest = max(longest, time.monotonic() - began)
    return longest < gap + LATE


@pytest.mark.parametrize("gap", [0, 0.03, 0.08, 0.15, 0.3, 0.6])
def test_prose_behind_esc_and_behind_esc_esc_is_a_note_and_nothing_else(start, session, server, tmp_path, gap):
    program = shlex.join([sys.executable, str(PROGRAM), str(tmp_path), "codev-6"])
    terminal = start([*server, "new-session", "-x", "80", "-y", "24", program], rows=25, TERM="xterm-256color")
    terminal.wait("Esc, then")
    terminal.still()
    before = len(session().done)
    # each pause makes a sentence slow, and what tmux adds is in its beginning: the slower, the fewer
    sentences = PROSE if gap < 0.05 else PROSE[:2] if gap < 0.3 else PROSE[:1]
    for number, (escapes, words) in enumerate(product(("\x1b", "\x1b\x1b"), sentences), 1):
        # after two seconds no letter can be taken for a command any more
        slow = ceil(2 / gap) if gap else len(words)
        while not typed_in_time(terminal, escapes + words[:slow], gap):
            # a busy machine held a pause too long: this was another sentence than the one meant
            terminal.send(words[slow:])
            terminal.wait(words[slow:])
            terminal.send("\x15")
            terminal.still()
        terminal.send(words[slow:])
        terminal.wait("▸ " + words)
        terminal.send("\r")
        until(lambda number=number: len(session().notes) >= number, terminal.text)
        assert session().notes[-1].text == words
    assert (len(session().done), session().closed) == (before, None)
