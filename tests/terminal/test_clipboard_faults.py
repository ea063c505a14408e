"""Clipboards that are absent, lie, hang or give garbage: what the screen says is true, and the clock goes on."""

from __future__ import annotations

import os
import re

import pytest
from waiting import until

LATE = "did not answer in time"

#: What an xclip may do, and the trouble that is then reported.
XCLIPS = {
    "lying": ("cat >/dev/null; exit 0", "gave back something else, or nothing"),
    "hanging": ("exec sleep 60", LATE),
    "garbage": ("cat >/dev/null; printf '\\377\\033[2J'", "gave back something else, or nothing"),
    "absent": ("", "no clipboard can be reached"),
}


@pytest.mark.parametrize("what", XCLIPS)
def test_what_is_said_of_a_copy_is_true_and_the_clock_goes_on(gep, home, tmp_path, what):
    script, trouble = XCLIPS[what]
    bin = tmp_path / "bin"
    bin.mkdir()
    if script:
        (bin / "xclip").write_text(f"#!/bin/sh\n{script}\n")
        (bin / "xclip").chmod(0o755)
    # no server has that number: the look is held by a process of our own, not by xclip
    env = {"DISPLAY": ":4997", "PATH": f"{bin}:{os.environ['PATH']}"} if script else {"DISPLAY": ""}
    # a terminal that takes no request to copy
    terminal = gep(TERM="linux", TMUX="", WAYLAND_DISPLAY="", **env)
    terminal.send("to be copied\r")
    terminal.wait("  to be copied")
    terminal.send("\x1bC")
    terminal.wait("[0 what leaves]")
    terminal.send("c")
    before = _left(terminal)
    # what a slow machine has not copied in time is said to be late, and that is true
    terminal.until(lambda shown: any(each in " ".join(shown.split()) for each in (trouble, LATE)), trouble)
    assert "Copied and read back" not in terminal.text()
    until(lambda: _left(terminal) not in ("", before), lambda: "the clock stands")
    (written,) = (home / "exports").iterdir()
    assert "to be copied" in written.read_text(encoding="utf-8")


def _left(terminal):
    """Return the time that is left, as the review shows it."""
    found = re.search(r"(\d+:\d\d) / ", terminal.text())
    return found[1] if found else ""
