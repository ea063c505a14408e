"""Time from a key to its letter on the screen, with 2,000 notes above the line and the clock ticking."""

from __future__ import annotations

import shutil
import time

from common import BARE_INPUT, GEP, Terminal, a_home, environment, median, p95, program, session

from gep_tui.live.clock import SystemClock

KEYS = 300
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def _keys(terminal: Terminal) -> list[float]:
    """Return the seconds from each key to the bytes that show it."""
    found = []
    for number in range(KEYS):
        terminal.still(0.02)
        letter = LETTERS[number % 26].encode()
        before = len(terminal.raw)
        began = time.perf_counter()
        terminal.send(letter)
        while letter not in terminal.raw[before:]:
            time.sleep(0.0002)
        found.append(time.perf_counter() - began)
        if number % 40 == 39:
            terminal.send("\x15")
    return found


def measure() -> list[str]:
    """Return the figure in words."""
    home = a_home()
    session(home, "2026-12-31-0900-zzz", 2000, SystemClock()).close()
    with Terminal([*GEP, "resume", "2026-12-31-0900-zzz"], 120, 36, environment(home.path)) as terminal:
        terminal.wait("note number 1999")
        ours = _keys(terminal)
    with Terminal(program(BARE_INPUT), 120, 36, {"TEXTUAL_FPS": "240"}) as terminal:
        terminal.wait("ready")
        quick = _keys(terminal)
    with Terminal(program(BARE_INPUT), 120, 36) as terminal:
        terminal.wait("ready")
        stock = _keys(terminal)
    shutil.rmtree(home.path)
    return [
        f"typing   p95 {p95(ours) * 1000:.1f} ms (median {median(ours) * 1000:.1f}), bare Input {p95(stock) * 1000:.1f}"
        f" ({median(stock) * 1000:.1f}): {p95(ours) / p95(stock):.2f} (wanted 1.3); bare Input at 240 frames "
        f"{p95(quick) * 1000:.1f} ({median(quick) * 1000:.1f}): {p95(ours) / p95(quick):.2f}"
    ]
