"""Run as a program of its own: runs another one, and ends it and all it started when its time is over.

By itself: also where the program that asked for it has been killed meanwhile. `bounded_child.py SECONDS COMMAND…`
hands standard input and output on, and ends with the command's exit status, or with the time it took in vain.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Sequence

#: Exit statuses: its time was over; it could not be started.
LATE, NOT_STARTED = 124, 127


def main(seconds: float, command: Sequence[str]) -> int:
    """Run `command` for at most so many seconds; return the exit status."""
    try:
        process = subprocess.Popen(list(command))
    except (OSError, ValueError):
        return NOT_STARTED
    try:
        return process.wait(seconds)
    except subprocess.TimeoutExpired:
        if hasattr(os, "killpg"):
            os.killpg(0, signal.SIGKILL)  # this process leads the group, and goes with it
        process.kill()
        return LATE


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]), sys.argv[2:]))
