"""A small program that runs a command and kills it, with its children, when the time is up.

It is a process of its own, so that the command ends even if gep is killed first. `bounded_child.py SECONDS COMMAND…`
passes standard input and output through and exits with the command's status, or with LATE or NOT_STARTED.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Sequence

#: Exit statuses: the time was up; the command could not be started.
LATE, NOT_STARTED = 124, 127


def main(seconds: float, command: Sequence[str]) -> int:
    """Run `command` for at most `seconds`; return the exit status."""
    try:
        process = subprocess.Popen(list(command))
    except (OSError, ValueError):
        return NOT_STARTED
    try:
        return process.wait(seconds)
    except subprocess.TimeoutExpired:
        if sys.platform != "win32":
            os.killpg(0, signal.SIGKILL)  # this process leads the group, so it dies too
        process.kill()
        return LATE


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]), sys.argv[2:]))
