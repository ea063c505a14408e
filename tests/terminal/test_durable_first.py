"""No note is marked saved before its fsync has returned: a kill would not tell, the system calls do."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path

from pty_driver import Terminal

#: The sign of a note that is not durable yet, as strace prints it.
SAVING = r"\342\227\214"

#: No two have a cell in common, so that each is painted whole.
NOTES = [letter * 9 for letter in "bcdfghjkqvwx"]


def test_every_fsync_returns_before_the_screen_says_saved(tmp_path: Path, needs: Callable[..., None]) -> None:
    needs("strace")
    calls = tmp_path / "calls"
    program = [sys.executable, str(Path(__file__).with_name("live_program.py")), str(tmp_path / "home")]
    trace = ["strace", "-f", "-s", "200000", "-y", "-e", "trace=write,fsync", "-o", str(calls)]
    with Terminal([*trace, *program], 100, 28) as terminal:
        terminal.wait("saved", 60)
        for note in NOTES:
            terminal.send(note)
            terminal.wait(note)
            terminal.still(0.2)
            terminal.send("\r")
            terminal.wait(f"  {note}")
        terminal.still(0.5)
        terminal.send("\x11")
        terminal.ended()
    lines = calls.read_text(encoding="utf-8", errors="replace").splitlines()
    for note in NOTES:
        written = _first(lines, 0, rf"write\(\d+<[^>]*events/.*{note}")
        durable = _first(lines, written, r"fsync\(\d+<[^>]*events/[^>]*>\) += 0|fsync resumed>\) += 0")
        shown = _first(lines, written, rf"write\(\d+<[^>]*(pts|tty)[^>]*>.*{note}")
        assert durable < shown or SAVING in lines[shown], f"{note} was shown as saved too early"


def _first(lines: list[str], since: int, pattern: str) -> int:
    return next(place for place in range(since, len(lines)) if re.search(pattern, lines[place]))
