"""Memory after four simulated hours and 720 notes, against a bare Textual app."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

from common import BARE_STATIC, GEP, Terminal, a_home, environment, program

SPEED = 120
NOTES = 720


def _resident(terminal: Terminal) -> float:
    """Return the resident memory in MiB."""
    pages = Path(f"/proc/{terminal.process.pid}/status").read_text().split("VmRSS:")[1].split()[0]
    return int(pages) / 1024


def measure() -> list[str]:
    """Return the figures in words."""
    home = a_home()
    command = [*GEP, "rehearse", "half-day-two-cases", "--speed", str(SPEED)]
    with Terminal(command, 120, 36, environment(home.path)) as ours, Terminal(program(BARE_STATIC), 120, 36) as bare:
        bare.wait("the last expected text")
        ours.wait("▸")
        time.sleep(2)
        first = _resident(ours)
        began = time.monotonic()
        for number in range(NOTES):
            ours.send(f"note number {number} of a long day\r")
            ours.wait(f"note number {number} of")
        written = _resident(ours)
        time.sleep(max(0.0, 4 * 3600 / SPEED - (time.monotonic() - began)))
        last, yard = _resident(ours), _resident(bare)
    shutil.rmtree(home.path)
    return [
        f"memory   {last:.0f} MiB after 4 simulated hours and {NOTES} notes "
        f"(start {first:.0f}, notes in {written:.0f}), bare {yard:.0f}: {last / yard:.2f} "
        f"(wanted 1.4; growth once the notes are in: {last - written:+.1f} MiB)"
    ]
