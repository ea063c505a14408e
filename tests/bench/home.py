"""Home with 1,000 sessions in the data folder and with one: exec to the row of the newest session."""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path

import many_sessions
from common import GEP, environment, median
from pty_driver import Terminal

from gep_tui.store.library.locations import DataFolder

RUNS = 7

#: What stands in the row of the session that is not closed: its phase.
ROW = "6/6"


def measure() -> list[str]:
    """Return the figures in words."""
    with tempfile.TemporaryDirectory(prefix="gep-bench-") as name:
        given = os.environ.get("GEP_BENCH_MANY", "")
        many = DataFolder(Path(given)) if given else many_sessions.make(Path(name) / "many")
        one = many_sessions.make(Path(name) / "one", 1, 500)
        taken: dict[str, list[float]] = {"one": [], "many": []}
        for _run in range(RUNS):
            for sort, home in (("one", one), ("many", many)):
                taken[sort].append(_shown(home))
    few, all_ = median(taken["one"]), median(taken["many"])
    return [f"home     shown with 1,000 sessions {all_:.2f} s, with one {few:.2f} s: {all_ / few:.2f} (wanted 1.2)"]


def _shown(home: DataFolder) -> float:
    """Return the seconds from exec to the row of the session to resume."""
    began = time.monotonic()
    with Terminal(GEP, 100, 30, env=environment(home.path)) as terminal:
        terminal.wait(ROW)
        return time.monotonic() - began
