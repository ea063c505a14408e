"""Running another program on a text: never longer than asked, never with its output on our screen."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress

import msgspec


class Done(msgspec.Struct, frozen=True):
    """How it ended: exit status (`None` if it could not start, or was ended after its time), and what it said."""

    status: int | None = None
    said: bytes = b""
    late: bool = False


def run(
    command: Sequence[str], environ: Mapping[str, str], seconds: float, given: bytes = b"", listen: bool = False
) -> Done:
    """Run `command` with `given` on its standard input; after `seconds` end it and all that it started.

    It runs in a session of its own: what it leaves behind (xclip serves the clipboard from the
    background) neither holds our terminal nor dies with it. Without `listen` nothing is read from it,
    since such a program keeps its output open for ever.
    """
    try:
        process = subprocess.Popen(
            list(command),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE if listen else subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=dict(environ),
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, ValueError):
        return Done()
    try:
        said, _ = process.communicate(given, timeout=seconds)
    except subprocess.TimeoutExpired:
        _end(process)
        return Done(late=True)
    return Done(status=process.returncode, said=said or b"")


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
