"""Compares what a steered program ought to show, by its record and the counters, with what its screen shows."""

from __future__ import annotations

import math
import re
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from pty_driver import Terminal
from steering import Steering
from waiting import PATIENCE, until

from gep_tui.domain.session.state import Session
from gep_tui.domain.session.timing import timing
from gep_tui.store.files.heartbeat import read_alive

ELAPSED = re.compile(r"((?:\d+:)?\d+:\d\d) of ")


class Steered:
    """How a test moves the clocks of its programs."""

    def __init__(self, path: Path, folder: Path, session: Callable[[], Session], start: str = "") -> None:
        """Move clocks by `path`; `folder` is the session's, which `session` reads."""
        self.path, self._folder, self._session = path, folder, session
        self._steering = Steering(path, start)
        self._machine = self._steering.machine()
        self._epoch: float | None = None

    def __call__(self, *lines: str) -> None:
        """Write down what the programs are to obey."""
        with self.path.open("a") as file:
            file.write("".join(f"{line}\n" for line in lines))

    def now(self) -> datetime:
        """Return the record's time, counted from the first heartbeat by the counter that nobody can set."""
        if self._epoch is None:
            until(lambda: read_alive(self._folder), lambda: "no sign of life was written")
            sign = read_alive(self._folder)[0]
            self._epoch = sign.at.timestamp() - sign.asleep
        return datetime.fromtimestamp(self._epoch + self._machine.boottime()).astimezone()

    def true(self) -> int:
        """Return the seconds that the phase has had by now."""
        return timing(self._session(), self.now()).elapsed

    def error(self, terminal: Terminal) -> float:
        """Return by how many seconds the screen is behind (ahead: below 0)."""
        return self.true() - shown_if_whole(terminal.text())

    def right(self, terminal: Terminal, seconds: float = PATIENCE) -> float:
        """Return the error once it has been no more than a second for a while; fail if it never is."""
        end, good = time.monotonic() + seconds, 0
        while True:
            error = self.error(terminal)
            good = good + 1 if abs(error) <= 1 else 0
            if good >= 5:
                return error
            assert time.monotonic() < end, f"{error} s wrong:\n{terminal.text()}"
            time.sleep(0.1)


def shown_if_whole(text: str) -> float:
    """Return the elapsed seconds on a screen; not a number, so near to nothing, while it is being painted."""
    return shown(text) if ELAPSED.search(text) else math.nan


def shown(text: str) -> int:
    """Return the elapsed seconds on a screen."""
    found = ELAPSED.search(text)
    assert found is not None, text
    seconds = 0
    for part in found[1].split(":"):
        seconds = seconds * 60 + int(part)
    return seconds
