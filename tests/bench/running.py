"""What a running session costs: processor time and bytes to the terminal in two minutes."""

from __future__ import annotations

import shutil
import time

from common import BARE_TICKING, GEP, Terminal, a_home, environment, program, session

from gep_tui.live.clock import SystemClock

SECONDS = 120


def _cost(terminal: Terminal) -> tuple[float, float]:
    """Return processor seconds, and bytes a second."""
    time.sleep(3)
    before, sent = terminal.processor_seconds(), terminal.bytes
    time.sleep(SECONDS)
    return terminal.processor_seconds() - before, (terminal.bytes - sent) / SECONDS


def measure() -> list[str]:
    """Return the figures in words; the two programs run side by side, for the same noise."""
    home = a_home()
    session(home, "2026-12-31-0900-zzz", 300, SystemClock()).close()
    with (
        Terminal([*GEP, "resume", "2026-12-31-0900-zzz"], 120, 36, environment(home.path)) as ours,
        Terminal(program(BARE_TICKING), 120, 36) as bare,
    ):
        ours.wait("note number 299")
        ours.send("\x1b1")
        bare.wait(":")
        import threading

        found: list[tuple[float, float]] = []
        other = threading.Thread(target=lambda: found.append(_cost(bare)))
        other.start()
        cost, rate = _cost(ours)
        other.join()
    shutil.rmtree(home.path)
    yard, bare_rate = found[0]
    return [
        f"running  {cost:.2f} s of processor in {SECONDS} s, bare {yard:.2f} s: {cost / yard:.2f} (wanted 1.25); "
        f"{rate:.0f} bytes/s, bare {bare_rate:.0f} (wanted 400)"
    ]
