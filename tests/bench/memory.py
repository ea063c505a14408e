"""Memory of a session at its start and after four simulated hours and 720 notes, against a bare Textual app."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

from common import BARE_STATIC, GEP, Terminal, a_home, environment, median, program

SPEED = 120
NOTES = 720

#: Starts of both programs, one after the other.
STARTS = 5

#: What less than this is added in a second, in MiB, is no growth.
STILL = 0.1


def _memory(terminal: Terminal) -> tuple[float, float]:
    """Return the resident memory, and what of it is this process's own, in MiB."""
    rows = Path(f"/proc/{terminal.process.pid}/smaps_rollup").read_text().splitlines()[1:]
    sizes = {name: int(rest.split()[0]) / 1024 for name, rest in (row.split(":") for row in rows)}
    return sizes["Rss"], sizes["Private_Dirty"] + sizes["Private_Clean"]


def _settled(terminal: Terminal) -> tuple[float, float]:
    """Return the memory once it grows no more: the first frame stands before the program is loaded."""
    before, now = 0.0, _memory(terminal)
    while now[0] - before > STILL:
        time.sleep(3)
        before, now = now[0], _memory(terminal)
    return now


def _rehearsal(home: Path) -> Terminal:
    return Terminal([*GEP, "rehearse", "half-day-two-cases", "--speed", str(SPEED)], 120, 36, environment(home))


def _bare() -> Terminal:
    return Terminal(program(BARE_STATIC), 120, 36)


def _at_start(home: Path) -> list[float]:
    """Return the resident and own memory at the start, and the same of a bare app; medians, the two in turn."""
    found: list[tuple[float, ...]] = []
    for _ in range(STARTS):
        with _rehearsal(home) as ours:
            ours.wait("▸")
            session = _settled(ours)
        with _bare() as bare:
            bare.wait("the last expected text")
            found.append((*session, *_settled(bare)))
    return [median(list(column)) for column in zip(*found, strict=True)]


def measure() -> list[str]:
    """Return the figures in words."""
    home = a_home()
    first, own, bare_first, bare_own = _at_start(home.path)
    with _rehearsal(home.path) as ours, _bare() as bare:
        bare.wait("the last expected text")
        ours.wait("▸")
        _settled(ours)
        began = time.monotonic()
        for number in range(NOTES):
            ours.send(f"note number {number} of a long day\r")
            ours.wait(f"note number {number} of")
        written = _memory(ours)[0]
        time.sleep(max(0.0, 4 * 3600 / SPEED - (time.monotonic() - began)))
        (last, own_last), (yard, own_yard) = _memory(ours), _memory(bare)
    shutil.rmtree(home.path)
    return [
        f"memory   {first:.1f} MiB at the start, bare {bare_first:.1f}: {first / bare_first:.2f} "
        f"(its own {own:.1f} and {bare_own:.1f}: {own / bare_own:.2f})",
        f"memory   {last:.1f} MiB after 4 simulated hours and {NOTES} notes, bare {yard:.1f}: {last / yard:.2f} "
        f"(wanted 1.4; its own {own_last:.1f} and {own_yard:.1f}: {own_last / own_yard:.2f}; "
        f"growth once the notes were in {last - written:+.1f} MiB)",
    ]
