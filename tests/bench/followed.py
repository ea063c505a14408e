"""A facilitator's key with a scribe and a room's screen at the same session, against the same key alone.

Processor time of the facilitator's own process is told beside the wall time: on a busy machine only that is a measure.
"""

from __future__ import annotations

import shutil
import time
from contextlib import ExitStack
from pathlib import Path

from common import GEP, Terminal, a_home, environment, median, p95, session

from gep_tui.live.clock import SystemClock

#: Keys of one round; rounds with others and without, in turn; seconds between two keys.
KEYS, ROUNDS, GAP = 60, 4, 0.02
ID = "2026-12-31-0900-zzz"


def measure() -> list[str]:
    """Return the figures in words."""
    home = a_home()
    session(home, ID, 500, SystemClock()).close()
    env = environment(home.path)
    taken: dict[bool, list[float]] = {False: [], True: []}
    cost: dict[bool, list[float]] = {False: [], True: []}
    idle: dict[bool, list[float]] = {False: [], True: []}
    with Terminal([*GEP, "resume", ID], 120, 36, env) as desk:
        desk.wait("note number 499")
        desk.still()
        for number in range(2 * ROUNDS):
            followed = number % 2 == 1
            with ExitStack() as stack:
                if followed:
                    for command in (["notes", ID, "--author", "Zoé"], ["room", ID]):
                        other = stack.enter_context(Terminal([*GEP, *command], 100, 30, {**env, "GEP_WRITER": ""}))
                        other.wait("1/6" if command[0] == "room" else "note number 499")
                        other.still()
                idle[followed].append(_idle(desk))
                found, spent = _keys(desk)
                taken[followed] += found
                cost[followed].append(spent)
    shutil.rmtree(home.path)
    alone, beside = taken[False], taken[True]
    return [
        f"followed key median {median(beside) * 1000:.1f} ms, alone {median(alone) * 1000:.1f}: "
        f"{median(beside) / median(alone):.2f} (wanted 1.1); p95 {p95(beside) * 1000:.1f}, {p95(alone) * 1000:.1f} ms; "
        f"of the process's own time {median(cost[True]) * 1000:.2f} ms a key, alone {median(cost[False]) * 1000:.2f}: "
        f"{median(cost[True]) / median(cost[False]):.2f}; idle {median(idle[True]) * 1000:.1f} ms a second, alone "
        f"{median(idle[False]) * 1000:.1f}"
    ]


def _keys(desk: Terminal) -> tuple[list[float], float]:
    """Return the seconds from each key to its letter, and the processor time of each, the ticks between included."""
    found: list[float] = []
    before = _processor(desk)
    for number in range(KEYS):
        time.sleep(GAP)
        letter = bytes([ord("a") + number % 26])
        place = len(desk.raw)
        began = time.perf_counter()
        desk.send(letter)
        while letter not in desk.raw[place:]:
            time.sleep(0.0002)
        found.append(time.perf_counter() - began)
    spent = _processor(desk) - before
    desk.send("\x15")
    desk.still(0.3)
    return found, spent / KEYS


def _idle(desk: Terminal) -> float:
    """Return the processor time of a second in which nobody types."""
    before = _processor(desk)
    time.sleep(3)
    return (_processor(desk) - before) / 3


def _processor(desk: Terminal) -> float:
    """Return the seconds of processor that a program has used so far, all its threads together."""
    threads = Path(f"/proc/{desk.process.pid}/task").glob("*/schedstat")
    return sum(int(thread.read_text().split()[0]) for thread in threads) / 1e9
