"""A clock and an event loop that a test moves from outside, by writing lines into a file.

`sleep N`: the lid was closed for N seconds. `on N`: N seconds went by. `wall N`: somebody set the wall clock by N
seconds, to be seen in this process and in later ones. `block N`: the loop does nothing for N seconds, now.
"""

from __future__ import annotations

import time
from datetime import datetime
from pathlib import Path

from gep_tui.live.counters import Machine, this_machine


class Steering:
    """Reads what a test has written so far; the sums of all lines are what the clocks are off by."""

    def __init__(self, path: Path, start: str = "") -> None:
        """Follow `path`; the wall clock shows `start` (ISO 8601 with its offset) when nothing is written yet."""
        self._path = path
        self._real = this_machine()
        self._seen = 0
        self._sums = {"sleep": 0.0, "on": 0.0, "wall": 0.0}
        self.blocks: list[float] = []
        # the file holds what all processes of a test share: when the first of them began
        if not path.exists():
            begin = datetime.fromisoformat(start).timestamp() if start else self._real.wall()
            path.write_text(f"wall {begin - self._real.wall()!r}\n")

    def machine(self) -> Machine:
        """Return the machine as the test wants it."""
        return Machine(wall=self._wall, boottime=self._asleep, monotonic=self._awake)

    def _wall(self) -> float:
        sums = self._read()
        return self._real.wall() + sums["sleep"] + sums["on"] + sums["wall"]

    def _asleep(self) -> float:
        sums = self._read()
        return self._real.boottime() + sums["sleep"] + sums["on"]

    def _awake(self) -> float:
        return self._real.monotonic() + self._read()["on"]

    def _read(self) -> dict[str, float]:
        if self._path.stat().st_size > self._seen:
            with self._path.open("rb") as file:
                file.seek(self._seen)
                lines = file.read()
            whole = lines[: lines.rfind(b"\n") + 1]
            self._seen += len(whole)
            for line in whole.decode().splitlines():
                word, _, seconds = line.partition(" ")
                if word == "block":
                    self.blocks.append(float(seconds))
                else:
                    self._sums[word] += float(seconds)
        return self._sums

    def obey(self) -> None:
        """Block where the test says so: to be called by the loop."""
        self._read()
        while self.blocks:
            time.sleep(self.blocks.pop(0))
