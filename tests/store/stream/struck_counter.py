"""Counts with one of the calls to the disk struck: `struck_counter.py FOLDER WRITER COUNT TALLY STRIKE`.

TALLY and STRIKE are those of `tests/terminal/struck.py`. The counter is imported only when `Strikes` has taken the
place of the calls.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "terminal"))

from struck import Strikes


def main() -> None:
    folder, writer, times, tally, strike = sys.argv[1:]
    Strikes(folder, os.open(tally, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), strike).begin()
    from counter import count

    count(Path(folder), writer, int(times))


if __name__ == "__main__":
    main()
