"""Running another program on a text: never longer than asked, never with its output on our screen."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress

import msgspec

from gep_tui.export.clipboard import bounded_child

#: After its time this program ends it; so many seconds later it ends by itself, where this program has gone before.
LEEWAY = 1.0


class ProgramResult(msgspec.Struct, frozen=True):
    """How it ended: exit status (`None` if it could not start, or was ended after its time), and what it said."""

    status: int | None = None
    said: bytes = b""
    late: bool = False


def run(
    command: Sequence[str], environ: Mapping[str, str], seconds: float, given: bytes = b"", listen: bool = False
) -> ProgramResult:
    """Run `command` with `given` on its standard input; after `seconds` end it and all that it started.

    It runs in a session of its own: what it leaves behind (xclip serves the clipboard from the
    background) neither holds our terminal nor dies with it. One that hangs ends soon after its time, even where
    we are killed first. Without `listen` nothing is read from it, since such a program keeps its output open for ever.
    """
    try:
        process = subprocess.Popen(
            _bounded(command, seconds + LEEWAY),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE if listen else subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=dict(environ),
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, ValueError):
        return ProgramResult()
    try:
        said, _ = process.communicate(given, timeout=seconds)
    except subprocess.TimeoutExpired:
        _end(process)
        return ProgramResult(late=True)
    started = process.returncode != bounded_child.NOT_STARTED
    return ProgramResult(status=process.returncode if started else None, said=said or b"")


def _bounded(command: Sequence[str], seconds: float) -> list[str]:
    """Return what runs `command` for at most so many seconds, whatever becomes of us."""
    if not sys.executable or getattr(sys, "frozen", False):
        return list(command)
    return [sys.executable, "-I", "-S", bounded_child.__file__, str(seconds), *command]


def _end(process: subprocess.Popen[bytes]) -> None:
    """Kill the process and its children, without waiting for one that cannot die."""
    with suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    with suppress(subprocess.TimeoutExpired):
        process.wait(timeout=0.2)
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with suppress(OSError):
                pipe.close()
