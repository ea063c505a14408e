"""Kills the program at every call to the disk and at random moments, makes every call fail, and checks what is left.

    python tests/terminal/crash.py [--kills 1000] [--sweep full|sample|none] [--jobs 2] [--seed 1]

Exit status 1 at any loss: a note, an edit or a withdrawal that the screen had shown as saved and that is not in the
record just once, a file that cannot be read, results that are not whole or contradict the record, a session that does
not go on.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor, as_completed
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from lives import LIVES, Outcome, calls, chain, strike

#: What happens to each call of a new session, and of a resumed one; a write is also cut in half.
NEW, RESUMED, WRITES = ("before", "after", "ENOSPC", "EIO"), ("before", "EIO"), ("half",)

#: A sample takes one call in so many.
SAMPLE = 12

Job = Callable[[], Outcome]


def sweep(counted: Iterable[str], sample: bool, resumed: bool = False) -> list[Job]:
    """Return one job for each call and each thing that can happen to it."""
    strikes = []
    for call in sorted(set(counted)):
        befalls = (RESUMED if resumed else NEW) + (WRITES if call.startswith("write ") else ())
        strikes += [f"{call} {how}" for how in befalls]
    return [partial(strike, what, resumed) for what in (strikes[::SAMPLE] if sample else strikes)]


def random_kills(kills: int, seed: int) -> list[Job]:
    """Return jobs that kill so many times, or a few times more."""
    return [partial(chain, seed + number) for number in range(-(-kills // LIVES))]


def done(jobs: list[Job], workers: int, say: bool = True) -> Outcome:
    """Do all jobs, so many at a time, and return the outcome."""
    total, began = Outcome(), time.monotonic()
    with ProcessPoolExecutor(workers) as pool:
        for number, finished in enumerate(as_completed([pool.submit(job) for job in jobs]), 1):
            outcome = finished.result()
            total.add(outcome)
            for fault in outcome.faults:
                print(f"LOST  {fault}", flush=True)
            if say and (number % 20 == 0 or number == len(jobs)):
                after = f"{round(time.monotonic() - began)} s"
                print(f"{number} of {len(jobs)}: {total.kills} struck, {len(total.faults)} faults, {after}", flush=True)
    return total


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=1000, help="at random moments")
    parser.add_argument("--sweep", choices=("full", "sample", "none"), default="full")
    parser.add_argument("--jobs", type=int, default=2, help="programs at a time")
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    with TemporaryDirectory(prefix="gep-") as name:
        beside = Path(name)
        jobs: list[Job] = []
        if chosen.sweep != "none":
            found = {False: calls(beside / "new"), True: calls(beside / "resumed", resumed=True)}
            for resumed, counted in found.items():
                kinds = Counter(call.split()[0] for call in counted)
                print(f"{'resumed' if resumed else 'new'}: {len(counted)} calls: {dict(kinds)}", flush=True)
                jobs += sweep(counted, chosen.sweep == "sample", resumed)
        swept = done(jobs, chosen.jobs)
        killed = done(random_kills(chosen.kills, chosen.seed), chosen.jobs)
    print(f"sweep: {swept.kills} calls struck ({swept.missed} not reached), {swept.told} things shown as saved")
    print(f"random: {killed.kills} kills {dict(killed.during)}, {killed.told} things shown as saved")
    lost = swept.faults + killed.faults
    print(f"{len(lost)} faults" if lost else "nothing lost, nothing unreadable")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
